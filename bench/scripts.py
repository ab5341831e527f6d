"""Programs that are started afresh to be timed; each prints the seconds it took."""

from __future__ import annotations

_TIMED = """\
import sys, time
sys.path.insert(0, sys.argv[1])
start = time.process_time()
{work}
print(time.process_time() - start)
"""

IMPORT_OURS = _TIMED.format(work="import helpscout_client")
IMPORT_HTTPX2 = _TIMED.format(work="import httpx2")

_FIRST_CALL_OURS = """\
from helpscout_client import HelpScout
from helpscout_client.auth import BearerToken

with HelpScout(auth=BearerToken("token"), base_url={url!r}) as helpscout:
    conversation = helpscout.conversations.get(123)
assert conversation.id
"""
_FIRST_CALL_BARE = """\
import httpx2
from pydantic import BaseModel

class Conversation(BaseModel):
    id: int
    number: int | None = None
    subject: str | None = None

with httpx2.Client(headers={{"Authorization": "Bearer token"}}) as client:
    answer = client.get({url!r} + "/v2/conversations/123")
    conversation = Conversation.model_validate_json(answer.content)
assert conversation.id
"""


def first_call_ours(url: str) -> str:
    """Return a program that imports the package, makes a client and calls once."""
    return _TIMED.format(work=_FIRST_CALL_OURS.format(url=url))


def first_call_bare(url: str) -> str:
    """Return a program that does the same with httpx2 and one pydantic model."""
    return _TIMED.format(work=_FIRST_CALL_BARE.format(url=url))
