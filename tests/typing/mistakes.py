"""Mistakes that a type checker has to find: mypy fails where one of them goes unnoticed.

An ignored error that does not occur is an error itself. (pyright does not compare.)
"""

from __future__ import annotations

from datetime import datetime

import helpscout_client
import helpscout_client.v2
from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.v1 import HelpScoutV1
from helpscout_client.v2 import models


def mistakes(helpscout: HelpScout, legacy: HelpScoutV1, moment: datetime) -> None:
    helpscout.conversations.get("123")  # type: ignore[call-overload]
    helpscout.conversations.get(123, embed="replies")  # type: ignore[call-overload]
    helpscout.conversations.get(123, "threads")  # type: ignore[call-overload]
    helpscout.conversations.get(123, embd="threads")  # type: ignore[call-overload]
    helpscout.conversations.get(123, max_items=1)  # type: ignore[call-overload]
    helpscout.conversations.get(123, prefetch=4)  # type: ignore[call-overload]
    helpscout.conversations.get(123, embed=None)  # type: ignore[call-overload]
    print(helpscout.conversations.get(123).sbject)  # type: ignore[attr-defined]
    print(helpscout.conversation)  # type: ignore[attr-defined]
    legacy.conversations.list_in_mailbox(1, status="closed")  # type: ignore[arg-type]
    legacy.conversations.list_in_mailbox(1, modified_since="2013")  # type: ignore[arg-type]
    legacy.conversations.list_in_mailbox(1, prefetch="4")  # type: ignore[arg-type]
    legacy.conversations.list_in_mailbox(1, tag=[1])  # type: ignore[list-item]
    legacy.reports.user_conversation_history(user=1, start=moment)  # type: ignore[call-arg]
    print(legacy.conversations.list_in_mailbox(1).items[0].owner.id)  # type: ignore[union-attr]
    helpscout.with_options(base_url="x")  # type: ignore[call-arg]
    HelpScout(onmismatch="raise")  # type: ignore[call-arg]
    HelpScout(timeout="5")  # type: ignore[arg-type]
    HelpScout(auth="token")  # type: ignore[arg-type]
    HelpScout("id", "secret")  # type: ignore[arg-type, call-arg]
    HelpScoutV1.authorize_url("app-id", state="s")  # type: ignore[attr-defined]
    helpscout.conversations.with_response.get("1")  # type: ignore[call-overload]


def misspelt_names() -> None:
    print(helpscout_client.HelpScot)  # type: ignore[attr-defined]
    print(helpscout_client.v2.HelpScot)  # type: ignore[attr-defined]
    print(models.Conversatin)  # type: ignore[attr-defined]


async def forgotten_await(helpscout: AsyncHelpScout) -> int:
    return helpscout.conversations.get(1).id  # type: ignore[attr-defined,no-any-return]
