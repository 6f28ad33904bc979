# The token of the role that asks: access tokens live five minutes, so it is fetched anew now and then.
import os
import urllib.request

import schemathesis

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@schemathesis.auth(refresh_interval=20)
class Token:
    def get(self, case, context):
        with DIRECT.open(os.environ["FUZZ_TOKEN_URL"], timeout=60) as answer:
            return answer.read().decode("ascii")

    def set(self, case, data, context):
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}
