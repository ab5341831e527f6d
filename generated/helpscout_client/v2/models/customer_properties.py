# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `customer_properties`."""

from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import OpenStrEnum, member
from helpscout_client.v2.models.common import SelfLinks

__all__ = [
    "PropertyType",
    "CustomerProperty",
    "CustomerPropertyOption",
    "CustomerPropertyList",
    "CustomerPropertyListEmbedded",
    "NewCustomerPropertyType",
    "NewCustomerProperty",
    "NewCustomerPropertyOption",
    "CustomerPropertyChange",
    "CustomerPropertyReplacement",
    "CustomerPropertyRemoval",
]


class PropertyType(OpenStrEnum):
    """What kind of values a property of customers or organizations has.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/list/
    """

    DATE = member("date")
    DROPDOWN = member("dropdown")
    NUMBER = member("number")
    TEXT = member("text")
    URL = member("url")


class CustomerPropertyOption(Model):
    """A value to choose from in a dropdown.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/list/
    """

    id: str | None = None
    """Unique id of the option."""
    label: str | None = None
    """The option as people read it."""


class CustomerProperty(Model):
    """A property that customers can have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/list/
    """

    type: PropertyType | None = None
    """What kind of values the property has."""
    slug: str | None = None
    """Identifier of the property."""
    name: str | None = None
    """Name of the property as Help Scout shows it."""
    options: list[CustomerPropertyOption] | None = None
    """Values to choose from. Only dropdowns have them."""


class CustomerPropertyListEmbedded(Model):
    """Properties that customers can have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/list/
    """

    customer_properties: Annotated[
        list[CustomerProperty] | None, Field(alias="customer-properties")
    ] = None
    """The properties."""


class CustomerPropertyList(Model):
    """All properties that customers can have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/list/
    """

    embedded: Annotated[
        CustomerPropertyListEmbedded | None, Field(alias="_embedded")
    ] = None
    """The properties. May be missing if there are none."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The list itself."""


NewCustomerPropertyType: TypeAlias = Literal[
    "date", "dropdown", "number", "text", "url"
]
"""What kind of values the property has."""


class NewCustomerPropertyOption(TypedDict):
    """A value to choose from in a new dropdown.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/create/
    """

    id: NotRequired[str]
    """Id of the option. Help Scout makes one if there is none."""
    label: str
    """The option as people read it, unique in its dropdown, at most 255 characters."""


class NewCustomerProperty(TypedDict):
    """A property of customers to be defined.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/create/
    """

    type: NewCustomerPropertyType
    """What kind of values the property has."""
    slug: str
    """Identifier of the property, unique in the account, 1 to 100 letters, digits, hyphens
    and underscores. `email`, `name`, `company` and `jobTitle` are taken by Help Scout.
    """
    name: str
    """Name of the property as Help Scout shows it."""
    options: NotRequired[Sequence[NewCustomerPropertyOption]]
    """Values to choose from, at most 100. They are ignored unless the type is dropdown.
    """


class CustomerPropertyReplacement(TypedDict):
    """Sets the value of a property.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/update/
    """

    op: Literal["replace"]
    """What to do."""
    path: str
    """The slug of the property after a slash, such as `/plan`."""
    value: str | int
    """The value: at most 255 characters of text, an integer of 64 bits, a valid URL, a
    date as YYYY-MM-DD, or the id or label of an option of a dropdown.
    """


class CustomerPropertyRemoval(TypedDict):
    """Removes the value of a property.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/properties/update/
    """

    op: Literal["remove"]
    """What to do."""
    path: str
    """The slug of the property after a slash, such as `/plan`."""


CustomerPropertyChange: TypeAlias = (
    CustomerPropertyReplacement | CustomerPropertyRemoval
)
"""One change to the properties of a customer.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/properties/update/
"""
