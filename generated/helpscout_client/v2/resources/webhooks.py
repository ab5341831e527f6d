# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Webhooks that the account has subscribed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._contract.operation import Operation, Pagination
from helpscout_client._contract.options import CallOptions, PageOptions
from helpscout_client._http.response import Created
from helpscout_client._lists.pages import AsyncPages, Page
from helpscout_client.v2.models.webhooks import (
    Webhook,
    WebhookList,
    WebhookSettingsEventsItem,
    WebhookSettingsPayloadVersion,
    WebhookSettingsState,
)

_LIST: Final[Operation[Webhook]] = Operation(
    id="webhooks.list",
    method="GET",
    path="/v2/webhooks",
    returns=WebhookList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "webhooks"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="webhooks.create",
    method="POST",
    path="/v2/webhooks",
    returns=Created[int],
)
_GET: Final[Operation[Webhook]] = Operation(
    id="webhooks.get",
    method="GET",
    path="/v2/webhooks/{webhookId}",
    returns=Webhook,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="webhooks.update",
    method="PUT",
    path="/v2/webhooks/{webhookId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="webhooks.delete",
    method="DELETE",
    path="/v2/webhooks/{webhookId}",
)


class Webhooks(Resource):
    """Webhooks that the account has subscribed."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> Page[Webhook]:
        """List the webhooks of the account.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    def create(
        self,
        *,
        url: str,
        events: Sequence[WebhookSettingsEventsItem],
        secret: str,
        notification: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        payload_version: WebhookSettingsPayloadVersion | Omit = OMIT,
        mailbox_ids: Sequence[int] | Omit = OMIT,
        state: WebhookSettingsState | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Subscribe a webhook.

        From now on Help Scout posts the chosen events to an address. Each delivery
        names its event in the header `X-HelpScout-Event` and is signed with the secret
        in the header `X-HelpScout-Signature`.

        Args:
            url: Address that the events are posted to.
            events: Events to be posted, at least one.
            secret: Text of your choice that signs the deliveries, at most 40
                characters.
            notification: Whether a delivery holds nothing but the address of what
                changed. The form of such a delivery is not documented.
            label: Name of the webhook for people.
            payload_version: Form of the bodies. `V2` is the default but deprecated;
                `V3` differs in the type `system_user`, which `V2` reports as `user`.
            mailbox_ids: Mailboxes whose events are posted; all if left out.
            state: Whether events are posted. Not on the page.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/create/
        """
        return self._call(
            _CREATE,
            fields={
                "url": url,
                "events": events,
                "secret": secret,
                "notification": notification,
                "label": label,
                "payloadVersion": payload_version,
                "mailboxIds": mailbox_ids,
                "state": state,
            },
            options=options,
        )

    def get(self, webhook_id: int, **options: Unpack[CallOptions]) -> Webhook:
        """Get a webhook.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
        """
        return self._call(_GET, path={"webhookId": webhook_id}, options=options)

    def update(
        self,
        webhook_id: int,
        *,
        url: str,
        events: Sequence[WebhookSettingsEventsItem],
        secret: str,
        notification: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        payload_version: WebhookSettingsPayloadVersion | Omit = OMIT,
        mailbox_ids: Sequence[int] | Omit = OMIT,
        state: WebhookSettingsState | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the settings of a webhook.

        Replaces all settings, the secret among them: it has to be sent again even to
        keep it.

        Args:
            webhook_id: Id of the webhook.
            url: Address that the events are posted to.
            events: Events to be posted, at least one.
            secret: Text of your choice that signs the deliveries, at most 40
                characters.
            notification: Whether a delivery holds nothing but the address of what
                changed. The form of such a delivery is not documented.
            label: Name of the webhook for people.
            payload_version: Form of the bodies. `V2` is the default but deprecated;
                `V3` differs in the type `system_user`, which `V2` reports as `user`.
            mailbox_ids: Mailboxes whose events are posted; all if left out.
            state: Whether events are posted. Not on the page.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/update/
        """
        return self._call(
            _UPDATE,
            path={"webhookId": webhook_id},
            fields={
                "url": url,
                "events": events,
                "secret": secret,
                "notification": notification,
                "label": label,
                "payloadVersion": payload_version,
                "mailboxIds": mailbox_ids,
                "state": state,
            },
            options=options,
        )

    def delete(self, webhook_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete a webhook.

        Ends the subscription. No more events are posted to its address.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/delete/
        """
        return self._call(_DELETE, path={"webhookId": webhook_id}, options=options)

    @lazy_property
    def with_response(self) -> WebhooksWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return WebhooksWithResponse(self._with_response())


class AsyncWebhooks(AsyncResource):
    """Webhooks that the account has subscribed."""

    def list(
        self, *, page: int | Omit = OMIT, **options: Unpack[PageOptions]
    ) -> AsyncPages[Webhook]:
        """List the webhooks of the account.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list/
        """
        return self._list(_LIST, query={"page": page}, options=options)

    async def create(
        self,
        *,
        url: str,
        events: Sequence[WebhookSettingsEventsItem],
        secret: str,
        notification: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        payload_version: WebhookSettingsPayloadVersion | Omit = OMIT,
        mailbox_ids: Sequence[int] | Omit = OMIT,
        state: WebhookSettingsState | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Subscribe a webhook.

        From now on Help Scout posts the chosen events to an address. Each delivery
        names its event in the header `X-HelpScout-Event` and is signed with the secret
        in the header `X-HelpScout-Signature`.

        Args:
            url: Address that the events are posted to.
            events: Events to be posted, at least one.
            secret: Text of your choice that signs the deliveries, at most 40
                characters.
            notification: Whether a delivery holds nothing but the address of what
                changed. The form of such a delivery is not documented.
            label: Name of the webhook for people.
            payload_version: Form of the bodies. `V2` is the default but deprecated;
                `V3` differs in the type `system_user`, which `V2` reports as `user`.
            mailbox_ids: Mailboxes whose events are posted; all if left out.
            state: Whether events are posted. Not on the page.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/create/
        """
        return await self._call(
            _CREATE,
            fields={
                "url": url,
                "events": events,
                "secret": secret,
                "notification": notification,
                "label": label,
                "payloadVersion": payload_version,
                "mailboxIds": mailbox_ids,
                "state": state,
            },
            options=options,
        )

    async def get(self, webhook_id: int, **options: Unpack[CallOptions]) -> Webhook:
        """Get a webhook.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get/
        """
        return await self._call(_GET, path={"webhookId": webhook_id}, options=options)

    async def update(
        self,
        webhook_id: int,
        *,
        url: str,
        events: Sequence[WebhookSettingsEventsItem],
        secret: str,
        notification: bool | Omit = OMIT,
        label: str | Omit = OMIT,
        payload_version: WebhookSettingsPayloadVersion | Omit = OMIT,
        mailbox_ids: Sequence[int] | Omit = OMIT,
        state: WebhookSettingsState | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace the settings of a webhook.

        Replaces all settings, the secret among them: it has to be sent again even to
        keep it.

        Args:
            webhook_id: Id of the webhook.
            url: Address that the events are posted to.
            events: Events to be posted, at least one.
            secret: Text of your choice that signs the deliveries, at most 40
                characters.
            notification: Whether a delivery holds nothing but the address of what
                changed. The form of such a delivery is not documented.
            label: Name of the webhook for people.
            payload_version: Form of the bodies. `V2` is the default but deprecated;
                `V3` differs in the type `system_user`, which `V2` reports as `user`.
            mailbox_ids: Mailboxes whose events are posted; all if left out.
            state: Whether events are posted. Not on the page.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/update/
        """
        return await self._call(
            _UPDATE,
            path={"webhookId": webhook_id},
            fields={
                "url": url,
                "events": events,
                "secret": secret,
                "notification": notification,
                "label": label,
                "payloadVersion": payload_version,
                "mailboxIds": mailbox_ids,
                "state": state,
            },
            options=options,
        )

    async def delete(self, webhook_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete a webhook.

        Ends the subscription. No more events are posted to its address.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/webhooks/delete/
        """
        return await self._call(
            _DELETE, path={"webhookId": webhook_id}, options=options
        )

    @lazy_property
    def with_response(self) -> AsyncWebhooksWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncWebhooksWithResponse(self._with_response())


class WebhooksWithResponse:
    """The calls of `Webhooks`, returning `Response` objects."""

    def __init__(self, resource: Webhooks) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncWebhooksWithResponse:
    """The calls of `AsyncWebhooks`, returning `Response` objects."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
