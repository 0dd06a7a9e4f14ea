#!/bin/sh
# Writes .env from .env.example with every secret filled in at random, the way its comment says; nobody else may read it. It overwrites none.
set -eu
umask 077
cd "$(dirname "$0")/.."
if [ -e .env ]; then
  echo 'There is a .env already; remove it first if you mean to lose its secrets.' >&2
  exit 1
fi
trap 'rm -f .env.part' EXIT
how=''
while IFS= read -r line; do
  case $line in
    '# '*'; make one: '*) how=${line#*; make one: }; printf '%s\n' "$line" ;;
    *=) if [ -n "$how" ]; then printf '%s%s\n' "$line" "$(eval "$how")"; how=''; else printf '%s\n' "$line"; fi ;;
    *) how=''; printf '%s\n' "$line" ;;
  esac
done <.env.example >.env.part
mv .env.part .env
