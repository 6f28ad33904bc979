# What the desk beside the fuzzer hands out (Desk.java): the token of the role that asks, and for writes what they can be
# done to now. What each operation answered is counted, into answers.json beside the report.
import atexit
import collections
import json
import os
import urllib.error
import urllib.request

import schemathesis
from schemathesis.core.parameters import ParameterLocation

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
ANSWERS = collections.defaultdict(collections.Counter)
CALLS = collections.Counter()
# Every third call is about what the fuzzer itself came by.
ITS_OWN = 3
EXHAUSTED = set()
LENT = set()


def desk(method, path):
    request = urllib.request.Request(os.environ["FUZZ_DESK_URL"] + path, method=method)
    try:
        with DIRECT.open(request, timeout=180) as answer:
            return answer.read().decode("utf-8")
    except urllib.error.HTTPError as refused:
        raise RuntimeError(f"{path}: {refused.read().decode('utf-8')}") from refused


# Access tokens live five minutes, so it is fetched anew now and then.
@schemathesis.auth(refresh_interval=20)
class Token:
    def get(self, case, context):
        return desk("GET", "/token")

    def set(self, case, data, context):
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}


def name(case):
    return case.operation.definition.raw["operationId"]


def asks_the_operation(case):
    """Other methods of its path are tried in its name, too."""
    return case.method.upper() == case.operation.method.upper()


def is_sound(case, location):
    """Whether that part of the request, if any, is not wrong on purpose."""
    part = case.meta.components.get(location) if case.meta else None
    return part is None or part.mode.is_positive


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = name(case)
    if operation in EXHAUSTED or not asks_the_operation(case) or not is_sound(case, ParameterLocation.PATH):
        return
    CALLS[operation] += 1
    if CALLS[operation] % ITS_OWN == 0:
        return
    offer = desk("GET", "/live/" + operation)
    if not offer:
        EXHAUSTED.add(operation)
        return
    LENT.add(case.id)
    give(case, **json.loads(offer))


def give(case, values, headers):
    """What is wrong on purpose stays as it is; containers are replaced, for cases share them."""
    case.path_parameters = {key: values.get(key, value) for key, value in (case.path_parameters or {}).items()}
    if isinstance(case.body, dict):
        case.body = {
            key: values.get(key, value) if isinstance(value, str) else value for key, value in case.body.items()
        }
    if is_sound(case, ParameterLocation.HEADER):
        case.headers = {**(case.headers or {}), **headers}


@schemathesis.hook
def after_call(context, case, response):
    if not asks_the_operation(case):
        return
    operation = name(case)
    ANSWERS[operation][response.status_code] += 1
    if case.id in LENT and (response.status_code < 300 or response.status_code in (404, 409)):
        desk("DELETE", "/live/" + operation)


@atexit.register
def tell():
    with open("answers.json", "w", encoding="utf-8") as file:
        json.dump(ANSWERS, file)
