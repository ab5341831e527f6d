# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Social profiles of a customer."""

from __future__ import annotations

from typing import Final, Unpack

from helpscout_client._client.resource import (
    AsyncResource,
    Resource,
    typed_async_response,
    typed_response,
)
from helpscout_client._contract.lazy import lazy_property
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._http.response import Created
from helpscout_client.v2.models.customer_entries import (
    CustomerSocialProfileList,
    NewCustomerSocialProfileType,
)

_LIST: Final[Operation[CustomerSocialProfileList]] = Operation(
    id="customers.social_profiles.list",
    method="GET",
    path="/v2/customers/{customerId}/social-profiles",
    returns=CustomerSocialProfileList,
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="customers.social_profiles.create",
    method="POST",
    path="/v2/customers/{customerId}/social-profiles",
    returns=Created[int],
)
_UPDATE: Final[Operation[None]] = Operation(
    id="customers.social_profiles.update",
    method="PUT",
    path="/v2/customers/{customerId}/social-profiles/{socialProfileId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="customers.social_profiles.delete",
    method="DELETE",
    path="/v2/customers/{customerId}/social-profiles/{socialProfileId}",
)


class CustomersSocialProfiles(Resource):
    """Social profiles of a customer."""

    def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> CustomerSocialProfileList:
        """List the social profiles of a customer.

        Returns all social profiles of a customer at once. The answer is returned as a
        whole, because the key of the profiles in it was seen as `social-profiles` and
        as `social_profiles`. Both are the same attribute of the models.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list/
        """
        return self._call(_LIST, path={"customerId": customer_id}, options=options)

    def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerSocialProfileType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a social profile to a customer.

        Args:
            customer_id: Id of the customer.
            type: Network of a social profile. Foursquare is spelled `forsquare`.
            value: Address of the profile, or the name it has there.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/create/
        """
        return self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={"type": type, "value": value},
            options=options,
        )

    def update(
        self,
        customer_id: int,
        social_profile_id: int,
        *,
        type: NewCustomerSocialProfileType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a social profile of a customer.

        Replaces the type and the value of a social profile of a customer.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.
            type: Network of a social profile. Foursquare is spelled `forsquare`.
            value: Address of the profile, or the name it has there.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/update/
        """
        return self._call(
            _UPDATE,
            path={"customerId": customer_id, "socialProfileId": social_profile_id},
            fields={"type": type, "value": value},
            options=options,
        )

    def delete(
        self, customer_id: int, social_profile_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a social profile of a customer.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/delete/
        """
        return self._call(
            _DELETE,
            path={"customerId": customer_id, "socialProfileId": social_profile_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> CustomersSocialProfilesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersSocialProfilesWithResponse(self._with_response())


class AsyncCustomersSocialProfiles(AsyncResource):
    """Social profiles of a customer."""

    async def list(
        self, customer_id: int, **options: Unpack[CallOptions]
    ) -> CustomerSocialProfileList:
        """List the social profiles of a customer.

        Returns all social profiles of a customer at once. The answer is returned as a
        whole, because the key of the profiles in it was seen as `social-profiles` and
        as `social_profiles`. Both are the same attribute of the models.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list/
        """
        return await self._call(
            _LIST, path={"customerId": customer_id}, options=options
        )

    async def create(
        self,
        customer_id: int,
        *,
        type: NewCustomerSocialProfileType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Add a social profile to a customer.

        Args:
            customer_id: Id of the customer.
            type: Network of a social profile. Foursquare is spelled `forsquare`.
            value: Address of the profile, or the name it has there.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/create/
        """
        return await self._call(
            _CREATE,
            path={"customerId": customer_id},
            fields={"type": type, "value": value},
            options=options,
        )

    async def update(
        self,
        customer_id: int,
        social_profile_id: int,
        *,
        type: NewCustomerSocialProfileType,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace a social profile of a customer.

        Replaces the type and the value of a social profile of a customer.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.
            type: Network of a social profile. Foursquare is spelled `forsquare`.
            value: Address of the profile, or the name it has there.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/update/
        """
        return await self._call(
            _UPDATE,
            path={"customerId": customer_id, "socialProfileId": social_profile_id},
            fields={"type": type, "value": value},
            options=options,
        )

    async def delete(
        self, customer_id: int, social_profile_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a social profile of a customer.

        Args:
            customer_id: Id of the customer.
            social_profile_id: Id of the social profile.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/delete/
        """
        return await self._call(
            _DELETE,
            path={"customerId": customer_id, "socialProfileId": social_profile_id},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncCustomersSocialProfilesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersSocialProfilesWithResponse(self._with_response())


class CustomersSocialProfilesWithResponse:
    """The calls of `CustomersSocialProfiles`, returning `Response` objects."""

    def __init__(self, resource: CustomersSocialProfiles) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)


class AsyncCustomersSocialProfilesWithResponse:
    """The calls of `AsyncCustomersSocialProfiles`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomersSocialProfiles) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
