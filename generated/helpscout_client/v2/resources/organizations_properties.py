# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Definitions and values of the properties of organizations."""

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
from helpscout_client._contract.operation import Operation
from helpscout_client._contract.options import CallOptions
from helpscout_client._http.response import Created
from helpscout_client.v2.models.organizations import (
    NewOrganizationPropertyOption,
    NewOrganizationPropertyType,
    OrganizationProperty,
    OrganizationPropertyList,
)

_LIST: Final[Operation[list[OrganizationProperty]]] = Operation(
    id="organizations.properties.list",
    method="GET",
    path="/v2/organizations/properties",
    returns=OrganizationPropertyList,
    unwrap=("embedded", "organization_properties"),
)
_CREATE: Final[Operation[Created[int | str | None]]] = Operation(
    id="organizations.properties.create",
    method="POST",
    path="/v2/organizations/properties",
    returns=Created[int | str | None],
)
_GET: Final[Operation[OrganizationProperty]] = Operation(
    id="organizations.properties.get",
    method="GET",
    path="/v2/organizations/properties/{slug}",
    returns=OrganizationProperty,
)
_UPDATE: Final[Operation[None]] = Operation(
    id="organizations.properties.update",
    method="PUT",
    path="/v2/organizations/properties/{slug}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="organizations.properties.delete",
    method="DELETE",
    path="/v2/organizations/properties/{slug}",
)
_SET_VALUE: Final[Operation[None]] = Operation(
    id="organizations.properties.set_value",
    method="PUT",
    path="/v2/organizations/{organizationId}/properties/{slug}",
)
_REMOVE_VALUE: Final[Operation[None]] = Operation(
    id="organizations.properties.remove_value",
    method="DELETE",
    path="/v2/organizations/{organizationId}/properties/{slug}",
)


class OrganizationsProperties(Resource):
    """Definitions and values of the properties of organizations."""

    def list(self, **options: Unpack[CallOptions]) -> list[OrganizationProperty]:
        """List the properties of organizations.

        Returns the definitions of all properties that organizations can have, at once.
        There are at most 50 of them.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list/
        """
        return self._call(_LIST, options=options)

    def create(
        self,
        *,
        type: NewOrganizationPropertyType,
        slug: str,
        name: str,
        options_: Sequence[NewOrganizationPropertyOption] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | str | None]:
        """Create a property of organizations.

        Args:
            type: What kind of values the property has.
            slug: Identifier of the property, unique in the account, 1 to 120
                characters.
            name: Name of the property as Help Scout shows it, at most 100 characters.
            options_: Values to choose from, at most 100. They are ignored unless the
                type is dropdown.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create/
        """
        return self._call(
            _CREATE,
            fields={"type": type, "slug": slug, "name": name, "options": options_},
            options=options,
        )

    def get(self, slug: str, **options: Unpack[CallOptions]) -> OrganizationProperty:
        """Get a property of organizations.

        Args:
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/get/
        """
        return self._call(_GET, path={"slug": slug}, options=options)

    def update(
        self,
        slug: str,
        *,
        name: str,
        options_: Sequence[NewOrganizationPropertyOption] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update a property of organizations.

        Changes the name and the options of a property. Type and slug cannot be changed.

        Args:
            slug: Identifier of the property.
            name: Name of the property as Help Scout shows it, at most 100 characters.
            options_: All values to choose from. Organizations lose a value whose option
                is not among them.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/update/
        """
        return self._call(
            _UPDATE,
            path={"slug": slug},
            fields={"name": name, "options": options_},
            options=options,
        )

    def delete(self, slug: str, **options: Unpack[CallOptions]) -> None:
        """Delete a property of organizations.

        Deletes the definition of a property. Help Scout hides it rather than destroying
        it.

        Args:
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/delete/
        """
        return self._call(_DELETE, path={"slug": slug}, options=options)

    def set_value(
        self,
        organization_id: int,
        slug: str,
        *,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Set the value of a property of an organization.

        Args:
            organization_id: Id of the organization.
            slug: Identifier of the property.
            value: The value as text: a number such as `100`, a date such as
                `2024-01-15`, the label of an option of a dropdown.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/set-value/
        """
        return self._call(
            _SET_VALUE,
            path={"organizationId": organization_id, "slug": slug},
            fields={"value": value},
            options=options,
        )

    def remove_value(
        self, organization_id: int, slug: str, **options: Unpack[CallOptions]
    ) -> None:
        """Remove the value of a property of an organization.

        Args:
            organization_id: Id of the organization.
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/remove-value/
        """
        return self._call(
            _REMOVE_VALUE,
            path={"organizationId": organization_id, "slug": slug},
            options=options,
        )

    @lazy_property
    def with_response(self) -> OrganizationsPropertiesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return OrganizationsPropertiesWithResponse(self._with_response())


class AsyncOrganizationsProperties(AsyncResource):
    """Definitions and values of the properties of organizations."""

    async def list(self, **options: Unpack[CallOptions]) -> list[OrganizationProperty]:
        """List the properties of organizations.

        Returns the definitions of all properties that organizations can have, at once.
        There are at most 50 of them.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list/
        """
        return await self._call(_LIST, options=options)

    async def create(
        self,
        *,
        type: NewOrganizationPropertyType,
        slug: str,
        name: str,
        options_: Sequence[NewOrganizationPropertyOption] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int | str | None]:
        """Create a property of organizations.

        Args:
            type: What kind of values the property has.
            slug: Identifier of the property, unique in the account, 1 to 120
                characters.
            name: Name of the property as Help Scout shows it, at most 100 characters.
            options_: Values to choose from, at most 100. They are ignored unless the
                type is dropdown.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create/
        """
        return await self._call(
            _CREATE,
            fields={"type": type, "slug": slug, "name": name, "options": options_},
            options=options,
        )

    async def get(
        self, slug: str, **options: Unpack[CallOptions]
    ) -> OrganizationProperty:
        """Get a property of organizations.

        Args:
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/get/
        """
        return await self._call(_GET, path={"slug": slug}, options=options)

    async def update(
        self,
        slug: str,
        *,
        name: str,
        options_: Sequence[NewOrganizationPropertyOption] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update a property of organizations.

        Changes the name and the options of a property. Type and slug cannot be changed.

        Args:
            slug: Identifier of the property.
            name: Name of the property as Help Scout shows it, at most 100 characters.
            options_: All values to choose from. Organizations lose a value whose option
                is not among them.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/update/
        """
        return await self._call(
            _UPDATE,
            path={"slug": slug},
            fields={"name": name, "options": options_},
            options=options,
        )

    async def delete(self, slug: str, **options: Unpack[CallOptions]) -> None:
        """Delete a property of organizations.

        Deletes the definition of a property. Help Scout hides it rather than destroying
        it.

        Args:
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/delete/
        """
        return await self._call(_DELETE, path={"slug": slug}, options=options)

    async def set_value(
        self,
        organization_id: int,
        slug: str,
        *,
        value: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Set the value of a property of an organization.

        Args:
            organization_id: Id of the organization.
            slug: Identifier of the property.
            value: The value as text: a number such as `100`, a date such as
                `2024-01-15`, the label of an option of a dropdown.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/set-value/
        """
        return await self._call(
            _SET_VALUE,
            path={"organizationId": organization_id, "slug": slug},
            fields={"value": value},
            options=options,
        )

    async def remove_value(
        self, organization_id: int, slug: str, **options: Unpack[CallOptions]
    ) -> None:
        """Remove the value of a property of an organization.

        Args:
            organization_id: Id of the organization.
            slug: Identifier of the property.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/remove-value/
        """
        return await self._call(
            _REMOVE_VALUE,
            path={"organizationId": organization_id, "slug": slug},
            options=options,
        )

    @lazy_property
    def with_response(self) -> AsyncOrganizationsPropertiesWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncOrganizationsPropertiesWithResponse(self._with_response())


class OrganizationsPropertiesWithResponse:
    """The calls of `OrganizationsProperties`, returning `Response` objects."""

    def __init__(self, resource: OrganizationsProperties) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.get = typed_response(resource.get)
        self.update = typed_response(resource.update)
        self.delete = typed_response(resource.delete)
        self.set_value = typed_response(resource.set_value)
        self.remove_value = typed_response(resource.remove_value)


class AsyncOrganizationsPropertiesWithResponse:
    """The calls of `AsyncOrganizationsProperties`, returning `Response` objects."""

    def __init__(self, resource: AsyncOrganizationsProperties) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.get = typed_async_response(resource.get)
        self.update = typed_async_response(resource.update)
        self.delete = typed_async_response(resource.delete)
        self.set_value = typed_async_response(resource.set_value)
        self.remove_value = typed_async_response(resource.remove_value)
