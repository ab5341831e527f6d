"""The clients that generators make of the Inbox API, each behind the same three functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeAlias

PACKAGE = "compared"
"""The name that `bench.compare` gives to packages; that of datamodel-code-generator are two."""


@dataclass(frozen=True)
class Client:
    """What is called of a client, in its own way."""

    get: Callable[[], Any]
    """Get conversation 123."""
    payload: Callable[[Any], dict[str, Any]]
    """Return what a conversation has, by the names that the server sent."""
    add_note: Callable[[], Any]
    """Add a note to conversation 123."""


Make: TypeAlias = Callable[[str, str], Client]
"""Make a client from the address of the server and an access token."""


def this_package(url: str, token: str) -> Client:
    """Return our client."""
    auth = import_module("helpscout_client.auth").BearerToken(token)
    client = import_module("helpscout_client").HelpScout(base_url=url, auth=auth)
    conversations = client.conversations
    return Client(
        get=lambda: conversations.get(123),
        payload=lambda conversation: conversation.to_payload(),
        add_note=lambda: conversations.threads.note(123, text="Hi"),
    )


def openapi_python_client(url: str, token: str) -> Client:
    """Return the client of openapi-python-client: a function for each operation."""
    client = import_module(PACKAGE).AuthenticatedClient(base_url=url, token=token)
    api = f"{PACKAGE}.api"
    get = import_module(f"{api}.conversations.conversations_get").sync
    add = import_module(f"{api}.conversations_threads.conversations_threads_note").sync
    note = import_module(f"{PACKAGE}.models").NewThread
    return Client(
        get=lambda: get(123, client=client),
        payload=lambda conversation: conversation.to_dict(),
        add_note=lambda: add(123, client=client, body=note(text="Hi")),
    )


def datamodel_code_generator(url: str, token: str) -> Client:
    """Return the client of datamodel-code-generator."""
    client = import_module("client").Client(base_url=url, oauth2=token)
    note = import_module("models").NewNote
    return Client(
        get=lambda: client.conversations.conversations_get(conversationId=123),
        payload=lambda conversation: conversation.model_dump(
            mode="json", by_alias=True
        ),
        add_note=lambda: client.conversations_threads.conversations_threads_note(
            conversationId=123, body=note(text="Hi")
        ),
    )


def openapi_generator(url: str, token: str) -> Client:
    """Return the client of openapi-generator."""
    package = import_module(PACKAGE)
    settings = package.Configuration(host=url, access_token=token)
    client = package.ApiClient(settings)
    conversations = package.ConversationsApi(client)
    threads = package.ConversationsThreadsApi(client)
    return Client(
        get=lambda: conversations.conversations_get(123),
        payload=lambda conversation: conversation.to_dict(),
        add_note=lambda: threads.conversations_threads_note(
            123, package.NewNote(text="Hi")
        ),
    )


CLIENTS: dict[str, Make] = {
    "helpscout-client": this_package,
    "openapi-python-client": openapi_python_client,
    "datamodel-code-generator": datamodel_code_generator,
    "openapi-generator": openapi_generator,
}
