# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Satisfaction ratings."""

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
from helpscout_client.v2.models.ratings import Rating

_GET: Final[Operation[Rating]] = Operation(
    id="ratings.get",
    method="GET",
    path="/v2/ratings/{ratingId}",
    returns=Rating,
)


class Ratings(Resource):
    """Satisfaction ratings."""

    def get(self, rating_id: int, **options: Unpack[CallOptions]) -> Rating:
        """Get a satisfaction rating.

        Returns one rating. No list of ratings is documented; the event
        `satisfaction.ratings` sends each one.

        Args:
            rating_id: Id of the rating.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/ratings/get/
        """
        return self._call(_GET, path={"ratingId": rating_id}, options=options)

    @lazy_property
    def with_response(self) -> RatingsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return RatingsWithResponse(self._with_response())


class AsyncRatings(AsyncResource):
    """Satisfaction ratings."""

    async def get(self, rating_id: int, **options: Unpack[CallOptions]) -> Rating:
        """Get a satisfaction rating.

        Returns one rating. No list of ratings is documented; the event
        `satisfaction.ratings` sends each one.

        Args:
            rating_id: Id of the rating.

        Raises:
            NotFoundError: The resource does not exist or was deleted.

        Documentation:
            https://developer.helpscout.com/mailbox-api/endpoints/ratings/get/
        """
        return await self._call(_GET, path={"ratingId": rating_id}, options=options)

    @lazy_property
    def with_response(self) -> AsyncRatingsWithResponse:
        """The same calls, each returning a `Response` around its value."""
        return AsyncRatingsWithResponse(self._with_response())


class RatingsWithResponse:
    """The calls of `Ratings`, returning `Response` objects."""

    def __init__(self, resource: Ratings) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_response(resource.get)


class AsyncRatingsWithResponse:
    """The calls of `AsyncRatings`, returning `Response` objects."""

    def __init__(self, resource: AsyncRatings) -> None:
        """Take a resource whose calls return `Response` objects already."""
        self.get = typed_async_response(resource.get)
