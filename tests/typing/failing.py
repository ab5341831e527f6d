"""How programs handle errors and webhooks: attributes and variants are typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_type

from helpscout_client import HelpScout, errors, webhooks
from helpscout_client.testing import StubServer
from helpscout_client.v1 import models as v1
from helpscout_client.v1 import webhooks as webhooks_v1
from helpscout_client.v2 import models as v2


def handle_errors(helpscout: HelpScout) -> str | None:
    try:
        helpscout.conversations.get(1)
    except errors.RateLimitError as error:
        assert_type(error.retry_after, float | None)
    except errors.NotFoundError as error:
        assert_type(error.message, str)
        assert_type(error.log_ref, str | None)
        assert_type(error.status_code, int)
    except errors.BadRequestError as error:
        for refused in error.field_errors:
            assert_type(refused, errors.FieldError)
            assert_type(refused.path, str | None)
    except errors.ResourceMoved as error:
        assert_type(error.id, int | str | None)
        return error.location
    except errors.MismatchError as error:
        return error.mismatches[0].expected
    except errors.DecodeError as error:
        assert_type(error.status_code, int | None)
    except errors.HelpScoutError as error:
        return str(error)
    return None


def handle_event(raw_body: bytes, headers: Mapping[str, str]) -> str | None:
    webhooks.verify(raw_body, headers.get("X-HelpScout-Signature"), "secret")
    event = webhooks.parse(raw_body, headers, secret=["old", b"new"])
    assert_type(event.name, str)
    match event:
        case webhooks.ConvoCreated(payload=conversation):
            assert_type(conversation, v2.Conversation)
            return conversation.subject
        case webhooks.ConvoDeleted():
            assert_type(event.payload, v2.DeletedConversation)
        case webhooks.UnknownEvent():
            return webhooks.delivery_key(raw_body, event.name)
        case webhooks.CustomerUpdated(payload=customer):
            assert_type(customer, v2.Customer)
        case webhooks.OrganizationCreated():
            assert_type(event.payload, v2.EventPayload)
        case _:
            assert_type(event.name, str)
    return None


def handle_old_event(raw_body: bytes, headers: Mapping[str, list[str]]) -> None:
    event = webhooks_v1.parse(raw_body, headers, secret="secret")
    if isinstance(event, webhooks_v1.SatisfactionRatings):
        assert_type(event.payload, v1.Rating)
    elif isinstance(event, webhooks_v1.CustomerCreated):
        assert_type(event.payload.photo_type, v1.PhotoType | None)


def take_the_headers_of_frameworks(
    raw_body: bytes,
    environ: dict[str, object],
    scope: list[tuple[bytes, bytes]],
    event: Mapping[str, Mapping[str, str | None]],
) -> None:
    webhooks.parse(raw_body, environ, secret="secret")
    webhooks.parse(raw_body, scope, secret="secret")
    webhooks.verify_app(raw_body, event["headers"], secret="secret")


def test_a_receiver(stub: StubServer, conversation: v2.Conversation) -> None:
    body, headers = stub.webhook("convo.created", conversation, "secret")
    assert_type(webhooks.parse(body, headers, secret="secret"), webhooks.AnyEvent)
