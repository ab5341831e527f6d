# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Users of the account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Unpack

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
from helpscout_client.v2.models.users import (
    NewMailboxAccess,
    NewUserRole,
    User,
    UserList,
)

if TYPE_CHECKING:
    from .users_status import AsyncUsersStatus, UsersStatus
    from .users_reassignment import AsyncUsersReassignment, UsersReassignment

_LIST: Final[Operation[User]] = Operation(
    id="users.list",
    method="GET",
    path="/v2/users",
    returns=UserList,
    pagination=Pagination(
        parameter="page",
        items=("embedded", "users"),
        page=("page", "number"),
        pages=("page", "total_pages"),
        total=("page", "total_elements"),
        next_link=("links", "next", "href"),
    ),
)
_CREATE: Final[Operation[Created[int]]] = Operation(
    id="users.create",
    method="POST",
    path="/v2/users",
    returns=Created[int],
)
_GET: Final[Operation[User]] = Operation(
    id="users.get",
    method="GET",
    path="/v2/users/{userId}",
    returns=User,
)
_DELETE: Final[Operation[None]] = Operation(
    id="users.delete",
    method="DELETE",
    path="/v2/users/{userId}",
)
_ME: Final[Operation[User]] = Operation(
    id="users.me",
    method="GET",
    path="/v2/users/me",
    returns=User,
)


class Users(Resource):
    """Users of the account."""

    def list(
        self,
        *,
        email: str | Omit = OMIT,
        mailbox: int | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[User]:
        """List the users of the account.

        Returns users, 50 on a page, including those who have not accepted their
        invitation yet. Teams are among them, with the type `team`; system users are
        not.

        Args:
            email: E-mail address; only the user with exactly this address is returned.
            mailbox: Id of a mailbox; only users who have access to it are returned.
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/list/
        """
        return self._list(
            _LIST,
            query={"email": email, "mailbox": mailbox, "page": page},
            options=options,
        )

    def create(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        role: NewUserRole,
        timezone: str | Omit = OMIT,
        job_title: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        send_invite: bool | Omit = OMIT,
        mailboxes: Sequence[NewMailboxAccess] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create a user.

        Adds a user to the account and, unless told otherwise, sends an invitation by
        mail. The caller has to be an administrator or the owner of the account.

        Args:
            first_name: First name, at most 40 characters.
            last_name: Last name, at most 40 characters.
            email: E-mail address.
            role: What the user may do. Owners cannot be created.
            timezone: Time zone; that of the company if left out.
            job_title: Job title, at most 50 characters.
            phone: Phone number.
            send_invite: Whether an invitation is sent by mail; it is if left out.
            mailboxes: Mailboxes that the user may use. All have to belong to the
                company.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/create/
        """
        return self._call(
            _CREATE,
            fields={
                "firstName": first_name,
                "lastName": last_name,
                "email": email,
                "role": role,
                "timezone": timezone,
                "jobTitle": job_title,
                "phone": phone,
                "sendInvite": send_invite,
                "mailboxes": mailboxes,
            },
            options=options,
        )

    def get(self, user_id: int, **options: Unpack[CallOptions]) -> User:
        """Get a user.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/get/
        """
        return self._call(_GET, path={"userId": user_id}, options=options)

    def delete(self, user_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete a user.

        Removes a user from the account. Only administrators and owners may do this, and
        nobody can delete the own user.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/delete/
        """
        return self._call(_DELETE, path={"userId": user_id}, options=options)

    def me(self, **options: Unpack[CallOptions]) -> User:
        """Get the user who owns the access token.

        Returns the user in whose name the requests are made, along with the id of the
        company.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/me/
        """
        return self._call(_ME, options=options)

    @lazy_property
    def status(self) -> UsersStatus:
        """Whether users are active or away."""
        from .users_status import UsersStatus

        return UsersStatus(self._client)

    @lazy_property
    def reassignment(self) -> UsersReassignment:
        """What happens to the conversations of a user who is away."""
        from .users_reassignment import UsersReassignment

        return UsersReassignment(self._client)

    @lazy_property
    def with_response(self) -> UsersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return UsersWithResponse(self._with_response())


class AsyncUsers(AsyncResource):
    """Users of the account."""

    def list(
        self,
        *,
        email: str | Omit = OMIT,
        mailbox: int | Omit = OMIT,
        page: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPages[User]:
        """List the users of the account.

        Returns users, 50 on a page, including those who have not accepted their
        invitation yet. Teams are among them, with the type `team`; system users are
        not.

        Args:
            email: E-mail address; only the user with exactly this address is returned.
            mailbox: Id of a mailbox; only users who have access to it are returned.
            page: Number of the page, from 1. Default: 1.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/list/
        """
        return self._list(
            _LIST,
            query={"email": email, "mailbox": mailbox, "page": page},
            options=options,
        )

    async def create(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        role: NewUserRole,
        timezone: str | Omit = OMIT,
        job_title: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        send_invite: bool | Omit = OMIT,
        mailboxes: Sequence[NewMailboxAccess] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Created[int]:
        """Create a user.

        Adds a user to the account and, unless told otherwise, sends an invitation by
        mail. The caller has to be an administrator or the owner of the account.

        Args:
            first_name: First name, at most 40 characters.
            last_name: Last name, at most 40 characters.
            email: E-mail address.
            role: What the user may do. Owners cannot be created.
            timezone: Time zone; that of the company if left out.
            job_title: Job title, at most 50 characters.
            phone: Phone number.
            send_invite: Whether an invitation is sent by mail; it is if left out.
            mailboxes: Mailboxes that the user may use. All have to belong to the
                company.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/create/
        """
        return await self._call(
            _CREATE,
            fields={
                "firstName": first_name,
                "lastName": last_name,
                "email": email,
                "role": role,
                "timezone": timezone,
                "jobTitle": job_title,
                "phone": phone,
                "sendInvite": send_invite,
                "mailboxes": mailboxes,
            },
            options=options,
        )

    async def get(self, user_id: int, **options: Unpack[CallOptions]) -> User:
        """Get a user.

        Known from the vendor's own SDK; the documentation page could not be read.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/get/
        """
        return await self._call(_GET, path={"userId": user_id}, options=options)

    async def delete(self, user_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete a user.

        Removes a user from the account. Only administrators and owners may do this, and
        nobody can delete the own user.

        Args:
            user_id: Id of the user.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/delete/
        """
        return await self._call(_DELETE, path={"userId": user_id}, options=options)

    async def me(self, **options: Unpack[CallOptions]) -> User:
        """Get the user who owns the access token.

        Returns the user in whose name the requests are made, along with the id of the
        company.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/users/me/
        """
        return await self._call(_ME, options=options)

    @lazy_property
    def status(self) -> AsyncUsersStatus:
        """Whether users are active or away."""
        from .users_status import AsyncUsersStatus

        return AsyncUsersStatus(self._client)

    @lazy_property
    def reassignment(self) -> AsyncUsersReassignment:
        """What happens to the conversations of a user who is away."""
        from .users_reassignment import AsyncUsersReassignment

        return AsyncUsersReassignment(self._client)

    @lazy_property
    def with_response(self) -> AsyncUsersWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncUsersWithResponse(self._with_response())


class UsersWithResponse:
    """The calls of `Users`, returning `Response` objects."""

    def __init__(self, resource: Users) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_response(resource.list)
        self.create = typed_response(resource.create)
        self.get = typed_response(resource.get)
        self.delete = typed_response(resource.delete)
        self.me = typed_response(resource.me)


class AsyncUsersWithResponse:
    """The calls of `AsyncUsers`, returning `Response` objects."""

    def __init__(self, resource: AsyncUsers) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.list = typed_async_response(resource.list)
        self.create = typed_async_response(resource.create)
        self.get = typed_async_response(resource.get)
        self.delete = typed_async_response(resource.delete)
        self.me = typed_async_response(resource.me)
