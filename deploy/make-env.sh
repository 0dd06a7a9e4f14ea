#!/bin/sh
# Prints .env.example with every secret filled in at random, the way its comment says: sh deploy/make-env.sh > .env
set -eu
umask 077
cd "$(dirname "$0")/.."
how=''
while IFS= read -r line; do
  case $line in
    '# '*'; make one: '*) how=${line#*; make one: }; printf '%s\n' "$line" ;;
    *=) if [ -n "$how" ]; then printf '%s%s\n' "$line" "$(eval "$how")"; how=''; else printf '%s\n' "$line"; fi ;;
    *) how=''; printf '%s\n' "$line" ;;
  esac
done <.env.example
