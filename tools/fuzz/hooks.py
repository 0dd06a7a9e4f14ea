"""What a client of the platform adds to each request: its token, and an actor of a kind that gives the command."""

import os

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    kinds = case.operation.definition.raw.get("x-actor-kinds") or []
    case.headers["Authorization"] = f"Bearer {os.environ['LINLI_TOKEN']}"
    if not kinds:
        case.headers.pop("Actor", None)
    elif case.meta is None or case.meta.generation.mode.is_positive:
        case.headers["Actor"] = f"{kinds[0]}:fuzz"
