# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Customers and what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal, Unpack

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
from helpscout_client.v2.models.customer_entries import (
    NewCustomerAddress,
    NewCustomerChat,
    NewCustomerEmail,
    NewCustomerPhone,
    NewCustomerSocialProfile,
    NewCustomerWebsite,
)
from helpscout_client.v2.models.customers import (
    Customer,
    CustomerChange,
    CustomerCursorList,
    CustomerList,
    CustomerOverwriteGender,
    CustomerOverwritePhotoType,
)

if TYPE_CHECKING:
    from .customers_address import AsyncCustomersAddress, CustomersAddress
    from .customers_chats import AsyncCustomersChats, CustomersChats
    from .customers_emails import AsyncCustomersEmails, CustomersEmails
    from .customers_phones import AsyncCustomersPhones, CustomersPhones
    from .customers_social_profiles import (
        AsyncCustomersSocialProfiles,
        CustomersSocialProfiles,
    )
    from .customers_websites import AsyncCustomersWebsites, CustomersWebsites
    from .customers_properties import AsyncCustomersProperties, CustomersProperties

_LIST: Final[Operation[Customer]] = Operation(
    id="customers.list",
    method="GET",
    path="/v2/customers",
    returns=CustomerList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "customers"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="customers.create",
    method="POST",
    path="/v2/customers",
    returns=Created[int],
)
_GET: Final[Operation[Customer]] = Operation(
    id="customers.get",
    method="GET",
    path="/v2/customers/{customerId}",
    returns=Customer,
)
_OVERWRITE: Final[Operation[None]] = Operation(
    id="customers.overwrite",
    method="PUT",
    path="/v2/customers/{customerId}",
)
_DELETE: Final[Operation[None]] = Operation(
    id="customers.delete",
    method="DELETE",
    path="/v2/customers/{customerId}",
    statuses=(
        202,
        204,
    ),
)
_UPDATE: Final[Operation[None]] = Operation(
    id="customers.update",
    method="PATCH",
    path="/v2/customers/{customerId}",
)
_LIST_V3: Final[Operation[Customer]] = Operation(
    id="customers.list_v3",
    method="GET",
    path="/v3/customers",
    returns=CustomerCursorList,
    pagination=Pagination(
        parameter="cursor",
        items=("embedded", "customers"),
        cursor=("links", "next", "href"),
    ),
)


class Customers(Resource):
    """Customers and what is known of them."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        mailbox: int | Omit = OMIT,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        sort_field: (
            Literal["createdAt", "firstName", "lastName", "modifiedAt"] | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Customer]:
        """List customers.

        Returns the customers of the account that meet all given filters, 50 on a page.

        Args:
            page: Number of the page, from 1. Default: 1.
            mailbox: Id of a mailbox; only its customers are returned.
            first_name: First name to look for.
            last_name: Last name to look for.
            modified_since: Only customers that were changed since this time are
                returned.
            sort_field: What the list is sorted by. Default: createdAt.
            sort_order: Whether the list goes up or down. Default: desc.
            query: Search in Help Scout's syntax. The fields are firstName, lastName,
                email and modifiedAt, each group in parentheses and joined by AND or OR,
                such as `(firstName:"Jane" OR firstName:"Janet")`,
                `(email:("jane@example.com" OR "joe@example.com"))` and
                `(modifiedAt:[2026-01-01T00:00:00Z TO *])`.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/list/
        """
        return self._list(
            _LIST,
            query={
                "page": page,
                "mailbox": mailbox,
                "firstName": first_name,
                "lastName": last_name,
                "modifiedSince": modified_since,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "query": query,
            },
            options=options,
        )

    def create(
        self,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        photo_url: str | Omit = OMIT,
        photo_type: CustomerOverwritePhotoType | Omit = OMIT,
        job_title: str | Omit = OMIT,
        background: str | Omit = OMIT,
        location: str | Omit = OMIT,
        organization: str | Omit = OMIT,
        organization_id: int | Omit = OMIT,
        gender: CustomerOverwriteGender | Omit = OMIT,
        age: str | Omit = OMIT,
        address: NewCustomerAddress | Omit = OMIT,
        chats: Sequence[NewCustomerChat] | Omit = OMIT,
        emails: Sequence[NewCustomerEmail] | Omit = OMIT,
        phones: Sequence[NewCustomerPhone] | Omit = OMIT,
        social_profiles: Sequence[NewCustomerSocialProfile] | Omit = OMIT,
        websites: Sequence[NewCustomerWebsite] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create a customer.

        Creates a customer, along with e-mail addresses and the like. No field is
        required.

        Args:
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: Phone number; it is used when a customer is created.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where the photo comes from.
            job_title: Job title, at most 60 characters.
            background: What is worth knowing about the customer, at most 200
                characters; Help Scout shows it as notes.
            location: Where the customer is, at most 60 characters.
            organization: Name of the organization, at most 60 characters.
            organization_id: Id of the organization the customer belongs to.
            gender: Gender, in lower case; answers have it capitalized.
            age: Age or range of ages as text, such as 30-35.
            address: Postal address.
            chats: Chat handles.
            emails: E-mail addresses.
            phones: Phone numbers.
            social_profiles: Social profiles.
            websites: Websites.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/create/
        """
        return self._call(
            _CREATE,
            fields={
                "firstName": first_name,
                "lastName": last_name,
                "phone": phone,
                "photoUrl": photo_url,
                "photoType": photo_type,
                "jobTitle": job_title,
                "background": background,
                "location": location,
                "organization": organization,
                "organizationId": organization_id,
                "gender": gender,
                "age": age,
                "address": address,
                "chats": chats,
                "emails": emails,
                "phones": phones,
                "socialProfiles": social_profiles,
                "websites": websites,
            },
            options=options,
        )

    def get(self, customer_id: int, **options: Unpack[CallOptions]) -> Customer:
        """Get a customer.

        Returns one customer with the postal address, contact entries and property
        values.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
        """
        return self._call(_GET, path={"customerId": customer_id}, options=options)

    def overwrite(
        self,
        customer_id: int,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        photo_url: str | Omit = OMIT,
        photo_type: CustomerOverwritePhotoType | Omit = OMIT,
        job_title: str | Omit = OMIT,
        background: str | Omit = OMIT,
        location: str | Omit = OMIT,
        organization: str | Omit = OMIT,
        organization_id: int | Omit = OMIT,
        gender: CustomerOverwriteGender | Omit = OMIT,
        age: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Overwrite a customer.

        Replaces the fields of a customer. A field that is left out is set to null.
        E-mail addresses, phone numbers and other entries, the postal address and
        properties stay as they are.

        Args:
            customer_id: Id of the customer.
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: Phone number; it is used when a customer is created.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where the photo comes from.
            job_title: Job title, at most 60 characters.
            background: What is worth knowing about the customer, at most 200
                characters; Help Scout shows it as notes.
            location: Where the customer is, at most 60 characters.
            organization: Name of the organization, at most 60 characters.
            organization_id: Id of the organization the customer belongs to.
            gender: Gender, in lower case; answers have it capitalized.
            age: Age or range of ages as text, such as 30-35.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/overwrite/
        """
        return self._call(
            _OVERWRITE,
            path={"customerId": customer_id},
            fields={
                "firstName": first_name,
                "lastName": last_name,
                "phone": phone,
                "photoUrl": photo_url,
                "photoType": photo_type,
                "jobTitle": job_title,
                "background": background,
                "location": location,
                "organization": organization,
                "organizationId": organization_id,
                "gender": gender,
                "age": age,
            },
            options=options,
        )

    def delete(
        self,
        customer_id: int,
        *,
        async_: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete a customer.

        Deletes a customer for good, with all conversations and survey answers. It is
        forbidden to users who may not see each of these conversations and, unless
        `async` is true, for customers with more than 100 of them.

        Args:
            customer_id: Id of the customer.
            async_: Whether to delete later. The answer is then 202, and the webhook
                event `customer.deleted` tells when it was done.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/delete/
        """
        return self._call(
            _DELETE,
            path={"customerId": customer_id},
            query={"async": async_},
            options=options,
        )

    def update(
        self,
        customer_id: int,
        *,
        body: Sequence[CustomerChange],
        **options: Unpack[CallOptions],
    ) -> None:
        """Update a customer.

        Makes one or more changes to a customer, given as a list even if there is one
        only. Fields are replaced; e-mail addresses, phone numbers, chat handles, social
        profiles and websites can also be added and removed one by one, but never all at
        once. Properties are changed by a call of their own.

        Args:
            customer_id: Id of the customer.
            body: The changes.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
        """
        return self._call(
            _UPDATE, path={"customerId": customer_id}, body=body, options=options
        )

    def list_v3(
        self,
        *,
        cursor: str | Omit = OMIT,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        email: str | Omit = OMIT,
        created_since: datetime | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        query: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Customer]:
        """List customers by cursor.

        Returns the customers of the account that meet all given filters, the newest
        first and by id where they are equally old. A page leads to the next one by a
        cursor.

        Args:
            cursor: Where the page starts, as the link to it says. The value has no
                meaning of its own.
            first_name: First name to look for.
            last_name: Last name to look for.
            email: E-mail address to look for.
            created_since: Only customers that were created since this time are
                returned.
            modified_since: Only customers that were changed since this time are
                returned.
            query: Search in Help Scout's syntax.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3/
        """
        return self._list(
            _LIST_V3,
            query={
                "cursor": cursor,
                "firstName": first_name,
                "lastName": last_name,
                "email": email,
                "createdSince": created_since,
                "modifiedSince": modified_since,
                "query": query,
            },
            options=options,
        )

    @lazy_property
    def address(self) -> CustomersAddress:
        """Postal address of a customer."""
        from .customers_address import CustomersAddress

        return CustomersAddress(self._client)

    @lazy_property
    def chats(self) -> CustomersChats:
        """Chat handles of a customer."""
        from .customers_chats import CustomersChats

        return CustomersChats(self._client)

    @lazy_property
    def emails(self) -> CustomersEmails:
        """E-mail addresses of a customer."""
        from .customers_emails import CustomersEmails

        return CustomersEmails(self._client)

    @lazy_property
    def phones(self) -> CustomersPhones:
        """Phone numbers of a customer."""
        from .customers_phones import CustomersPhones

        return CustomersPhones(self._client)

    @lazy_property
    def social_profiles(self) -> CustomersSocialProfiles:
        """Social profiles of a customer."""
        from .customers_social_profiles import CustomersSocialProfiles

        return CustomersSocialProfiles(self._client)

    @lazy_property
    def websites(self) -> CustomersWebsites:
        """Websites of a customer."""
        from .customers_websites import CustomersWebsites

        return CustomersWebsites(self._client)

    @lazy_property
    def properties(self) -> CustomersProperties:
        """Values of a customer's properties."""
        from .customers_properties import CustomersProperties

        return CustomersProperties(self._client)

    @lazy_property
    def with_response(self) -> CustomersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return CustomersWithResponse(self._with_response())


class AsyncCustomers(AsyncResource):
    """Customers and what is known of them."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        mailbox: int | Omit = OMIT,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        sort_field: (
            Literal["createdAt", "firstName", "lastName", "modifiedAt"] | Omit
        ) = OMIT,
        sort_order: Literal["asc", "desc"] | Omit = OMIT,
        query: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Customer]:
        """List customers.

        Returns the customers of the account that meet all given filters, 50 on a page.

        Args:
            page: Number of the page, from 1. Default: 1.
            mailbox: Id of a mailbox; only its customers are returned.
            first_name: First name to look for.
            last_name: Last name to look for.
            modified_since: Only customers that were changed since this time are
                returned.
            sort_field: What the list is sorted by. Default: createdAt.
            sort_order: Whether the list goes up or down. Default: desc.
            query: Search in Help Scout's syntax. The fields are firstName, lastName,
                email and modifiedAt, each group in parentheses and joined by AND or OR,
                such as `(firstName:"Jane" OR firstName:"Janet")`,
                `(email:("jane@example.com" OR "joe@example.com"))` and
                `(modifiedAt:[2026-01-01T00:00:00Z TO *])`.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/list/
        """
        return self._list(
            _LIST,
            query={
                "page": page,
                "mailbox": mailbox,
                "firstName": first_name,
                "lastName": last_name,
                "modifiedSince": modified_since,
                "sortField": sort_field,
                "sortOrder": sort_order,
                "query": query,
            },
            options=options,
        )

    async def create(
        self,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        photo_url: str | Omit = OMIT,
        photo_type: CustomerOverwritePhotoType | Omit = OMIT,
        job_title: str | Omit = OMIT,
        background: str | Omit = OMIT,
        location: str | Omit = OMIT,
        organization: str | Omit = OMIT,
        organization_id: int | Omit = OMIT,
        gender: CustomerOverwriteGender | Omit = OMIT,
        age: str | Omit = OMIT,
        address: NewCustomerAddress | Omit = OMIT,
        chats: Sequence[NewCustomerChat] | Omit = OMIT,
        emails: Sequence[NewCustomerEmail] | Omit = OMIT,
        phones: Sequence[NewCustomerPhone] | Omit = OMIT,
        social_profiles: Sequence[NewCustomerSocialProfile] | Omit = OMIT,
        websites: Sequence[NewCustomerWebsite] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create a customer.

        Creates a customer, along with e-mail addresses and the like. No field is
        required.

        Args:
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: Phone number; it is used when a customer is created.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where the photo comes from.
            job_title: Job title, at most 60 characters.
            background: What is worth knowing about the customer, at most 200
                characters; Help Scout shows it as notes.
            location: Where the customer is, at most 60 characters.
            organization: Name of the organization, at most 60 characters.
            organization_id: Id of the organization the customer belongs to.
            gender: Gender, in lower case; answers have it capitalized.
            age: Age or range of ages as text, such as 30-35.
            address: Postal address.
            chats: Chat handles.
            emails: E-mail addresses.
            phones: Phone numbers.
            social_profiles: Social profiles.
            websites: Websites.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/create/
        """
        return await self._call(
            _CREATE,
            fields={
                "firstName": first_name,
                "lastName": last_name,
                "phone": phone,
                "photoUrl": photo_url,
                "photoType": photo_type,
                "jobTitle": job_title,
                "background": background,
                "location": location,
                "organization": organization,
                "organizationId": organization_id,
                "gender": gender,
                "age": age,
                "address": address,
                "chats": chats,
                "emails": emails,
                "phones": phones,
                "socialProfiles": social_profiles,
                "websites": websites,
            },
            options=options,
        )

    async def get(self, customer_id: int, **options: Unpack[CallOptions]) -> Customer:
        """Get a customer.

        Returns one customer with the postal address, contact entries and property
        values.

        Args:
            customer_id: Id of the customer.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
        """
        return await self._call(_GET, path={"customerId": customer_id}, options=options)

    async def overwrite(
        self,
        customer_id: int,
        *,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        photo_url: str | Omit = OMIT,
        photo_type: CustomerOverwritePhotoType | Omit = OMIT,
        job_title: str | Omit = OMIT,
        background: str | Omit = OMIT,
        location: str | Omit = OMIT,
        organization: str | Omit = OMIT,
        organization_id: int | Omit = OMIT,
        gender: CustomerOverwriteGender | Omit = OMIT,
        age: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Overwrite a customer.

        Replaces the fields of a customer. A field that is left out is set to null.
        E-mail addresses, phone numbers and other entries, the postal address and
        properties stay as they are.

        Args:
            customer_id: Id of the customer.
            first_name: First name, 1 to 40 characters.
            last_name: Last name, 1 to 40 characters.
            phone: Phone number; it is used when a customer is created.
            photo_url: Address of a photo, at most 200 characters.
            photo_type: Where the photo comes from.
            job_title: Job title, at most 60 characters.
            background: What is worth knowing about the customer, at most 200
                characters; Help Scout shows it as notes.
            location: Where the customer is, at most 60 characters.
            organization: Name of the organization, at most 60 characters.
            organization_id: Id of the organization the customer belongs to.
            gender: Gender, in lower case; answers have it capitalized.
            age: Age or range of ages as text, such as 30-35.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/overwrite/
        """
        return await self._call(
            _OVERWRITE,
            path={"customerId": customer_id},
            fields={
                "firstName": first_name,
                "lastName": last_name,
                "phone": phone,
                "photoUrl": photo_url,
                "photoType": photo_type,
                "jobTitle": job_title,
                "background": background,
                "location": location,
                "organization": organization,
                "organizationId": organization_id,
                "gender": gender,
                "age": age,
            },
            options=options,
        )

    async def delete(
        self,
        customer_id: int,
        *,
        async_: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete a customer.

        Deletes a customer for good, with all conversations and survey answers. It is
        forbidden to users who may not see each of these conversations and, unless
        `async` is true, for customers with more than 100 of them.

        Args:
            customer_id: Id of the customer.
            async_: Whether to delete later. The answer is then 202, and the webhook
                event `customer.deleted` tells when it was done.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/delete/
        """
        return await self._call(
            _DELETE,
            path={"customerId": customer_id},
            query={"async": async_},
            options=options,
        )

    async def update(
        self,
        customer_id: int,
        *,
        body: Sequence[CustomerChange],
        **options: Unpack[CallOptions],
    ) -> None:
        """Update a customer.

        Makes one or more changes to a customer, given as a list even if there is one
        only. Fields are replaced; e-mail addresses, phone numbers, chat handles, social
        profiles and websites can also be added and removed one by one, but never all at
        once. Properties are changed by a call of their own.

        Args:
            customer_id: Id of the customer.
            body: The changes.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
        """
        return await self._call(
            _UPDATE, path={"customerId": customer_id}, body=body, options=options
        )

    def list_v3(
        self,
        *,
        cursor: str | Omit = OMIT,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        email: str | Omit = OMIT,
        created_since: datetime | Omit = OMIT,
        modified_since: datetime | Omit = OMIT,
        query: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[Customer]:
        """List customers by cursor.

        Returns the customers of the account that meet all given filters, the newest
        first and by id where they are equally old. A page leads to the next one by a
        cursor.

        Args:
            cursor: Where the page starts, as the link to it says. The value has no
                meaning of its own.
            first_name: First name to look for.
            last_name: Last name to look for.
            email: E-mail address to look for.
            created_since: Only customers that were created since this time are
                returned.
            modified_since: Only customers that were changed since this time are
                returned.
            query: Search in Help Scout's syntax.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3/
        """
        return self._list(
            _LIST_V3,
            query={
                "cursor": cursor,
                "firstName": first_name,
                "lastName": last_name,
                "email": email,
                "createdSince": created_since,
                "modifiedSince": modified_since,
                "query": query,
            },
            options=options,
        )

    @lazy_property
    def address(self) -> AsyncCustomersAddress:
        """Postal address of a customer."""
        from .customers_address import AsyncCustomersAddress

        return AsyncCustomersAddress(self._client)

    @lazy_property
    def chats(self) -> AsyncCustomersChats:
        """Chat handles of a customer."""
        from .customers_chats import AsyncCustomersChats

        return AsyncCustomersChats(self._client)

    @lazy_property
    def emails(self) -> AsyncCustomersEmails:
        """E-mail addresses of a customer."""
        from .customers_emails import AsyncCustomersEmails

        return AsyncCustomersEmails(self._client)

    @lazy_property
    def phones(self) -> AsyncCustomersPhones:
        """Phone numbers of a customer."""
        from .customers_phones import AsyncCustomersPhones

        return AsyncCustomersPhones(self._client)

    @lazy_property
    def social_profiles(self) -> AsyncCustomersSocialProfiles:
        """Social profiles of a customer."""
        from .customers_social_profiles import AsyncCustomersSocialProfiles

        return AsyncCustomersSocialProfiles(self._client)

    @lazy_property
    def websites(self) -> AsyncCustomersWebsites:
        """Websites of a customer."""
        from .customers_websites import AsyncCustomersWebsites

        return AsyncCustomersWebsites(self._client)

    @lazy_property
    def properties(self) -> AsyncCustomersProperties:
        """Values of a customer's properties."""
        from .customers_properties import AsyncCustomersProperties

        return AsyncCustomersProperties(self._client)

    @lazy_property
    def with_response(self) -> AsyncCustomersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncCustomersWithResponse(self._with_response())


class CustomersWithResponse:
    """The calls of `Customers`, returning `Response` objects."""

    def __init__(self, resource: Customers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.get = typed_response(resource.get)
        self.overwrite = typed_response(resource.overwrite)
        self.delete = typed_response(resource.delete)
        self.update = typed_response(resource.update)
        self.list_v3 = typed_response(resource.list_v3)


class AsyncCustomersWithResponse:
    """The calls of `AsyncCustomers`, returning `Response` objects."""

    def __init__(self, resource: AsyncCustomers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.get = typed_async_response(resource.get)
        self.overwrite = typed_async_response(resource.overwrite)
        self.delete = typed_async_response(resource.delete)
        self.update = typed_async_response(resource.update)
        self.list_v3 = typed_async_response(resource.list_v3)
