"""Runs exported constructs with a CDK that records calls, and prints them.

Reads a list of {source, name, arguments, region, account} as JSON and writes a list
of {calls, attributes} or {error}. Without a name, all constructs of the source are created.
"""

import inspect
import json
import sys
from types import SimpleNamespace


class Recorded:
    """A name of the CDK, or what a call of one returned."""

    def __init__(self, path, calls, call=None):
        self._path = path
        self._calls = calls
        self._call = call

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Recorded(f"{self._path}.{name}", self._calls)

    def __call__(self, *arguments, **keywords):
        call = {
            "call": self._path,
            "arguments": [encoded(value) for value in arguments],
            "keywords": {name: encoded(value) for name, value in keywords.items()},
        }
        self._calls.append(call)
        return Recorded(f"{self._path}()", self._calls, call)


class Construct:
    def __init__(self, scope, construct_id):
        self.scope = scope


def encoded(value):
    if isinstance(value, Recorded):
        return value._call if value._call is not None else {"path": value._path}
    if isinstance(value, Construct):
        return "self"
    if isinstance(value, dict):
        return {key: encoded(member) for key, member in value.items()}
    if isinstance(value, list):
        return [encoded(entry) for entry in value]
    return value


def create(construct, arguments):
    """Create a construct with those of the arguments that it takes."""
    taken = inspect.signature(construct).parameters
    return construct(
        None,
        "SessionManager",
        **{name: value for name, value in arguments.items() if name in taken},
    )


def run(source, arguments, region, account, name=None):
    calls = []
    cdk = Recorded("aws_cdk", calls)
    cdk.Token = SimpleNamespace(is_unresolved=lambda value: False)
    cdk.Stack = SimpleNamespace(
        of=lambda construct: SimpleNamespace(
            region=region, account=account, to_json_string=lambda value: value
        )
    )
    sys.modules["aws_cdk"] = cdk
    sys.modules["constructs"] = SimpleNamespace(Construct=Construct)
    module = {}
    exec(compile(source, "session_manager.py", "exec"), module)
    attributes = {}
    try:
        for key, value in list(module.items()):
            if isinstance(value, type) and value is not Construct:
                if name in (None, key):
                    attributes.update(vars(create(value, arguments)))
    except ValueError as error:
        return {"error": str(error)}
    attributes.pop("scope", None)
    return {
        "calls": calls,
        "attributes": {name: encoded(value) for name, value in attributes.items()},
    }


sys.stdin.reconfigure(encoding="utf-8")
json.dump([run(**case) for case in json.load(sys.stdin)], sys.stdout)
