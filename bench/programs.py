"""Programs from their beginning; each returns the processor seconds that it took.

They run in fresh processes. What this module imports, they would have loaded already, so that
it imports nothing.
"""

import time


def import_ours() -> float:
    """Import the package."""
    start = time.process_time()
    import helpscout_client

    took = time.process_time() - start
    del helpscout_client
    return took


def import_httpx2() -> float:
    """Import the HTTP library."""
    start = time.process_time()
    import httpx2

    took = time.process_time() - start
    del httpx2
    return took


def first_call_ours(url: str) -> float:
    """Import, make a client and call once."""
    start = time.process_time()
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    with HelpScout(auth=BearerToken("token"), base_url=url) as helpscout:
        conversation = helpscout.conversations.get(123)
    assert conversation.id
    return time.process_time() - start


def first_call_bare(url: str) -> float:
    """Do the same with the HTTP library and one model."""
    start = time.process_time()
    import httpx2
    from pydantic import BaseModel

    class Conversation(BaseModel):
        id: int
        number: int | None = None
        subject: str | None = None

    with httpx2.Client(headers={"Authorization": "Bearer token"}) as client:
        response = client.get(f"{url}/v2/conversations/123")
        response.raise_for_status()
        conversation = Conversation.model_validate_json(response.content)
    assert conversation.id
    return time.process_time() - start
