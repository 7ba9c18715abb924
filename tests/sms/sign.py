"""Signs calls with PyPI's `twilio`: one JSON object a line in (token, url, fields), one signature a line out."""

import json
import sys

from twilio.request_validator import RequestValidator

for line in sys.stdin:
    call = json.loads(line)
    print(RequestValidator(call["token"]).compute_signature(call["url"], call["fields"]), flush=True)
