# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `organizations`."""

from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client.v2.models.common import PageInfo, PageLinks, SelfLinks
from helpscout_client.v2.models.conversations import Conversation
from helpscout_client.v2.models.customer_properties import PropertyType

__all__ = [
    "Organization",
    "OrganizationPropertyValue",
    "OrganizationList",
    "OrganizationListEmbedded",
    "OrganizationConversationList",
    "OrganizationConversationListEmbedded",
    "OrganizationProperty",
    "OrganizationPropertyOption",
    "OrganizationPropertyList",
    "OrganizationPropertyListEmbedded",
    "NewOrganization",
    "OrganizationUpdate",
    "NewOrganizationPropertyType",
    "NewOrganizationProperty",
    "NewOrganizationPropertyOption",
    "OrganizationPropertyUpdate",
    "NewOrganizationPropertyValue",
]


class OrganizationPropertyOption(Model):
    """A value to choose from in a dropdown.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list/
    """

    label: str | None = None
    """The option as people read it."""


class OrganizationPropertyValue(Model):
    """The value that one organization has for one property.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/get/
    """

    definition_id: Annotated[int | None, Field(alias="definitionId")] = None
    """Id of the definition of the property."""
    slug: str | None = None
    """Identifier of the property, to be used in requests."""
    name: str | None = None
    """Name of the property as Help Scout shows it."""
    type: PropertyType | None = None
    """What kind of value it is."""
    value: str | None = None
    """The value as text; the label of the chosen option of a dropdown."""
    options: list[OrganizationPropertyOption] | None = None
    """Values to choose from. Only dropdowns have them."""


class Organization(Model):
    """An organization that customers can belong to.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/get/
    """

    id: int
    """Unique id of the organization."""
    name: str | None = None
    """Name."""
    website: str | None = None
    """Address of the website."""
    description: str | None = None
    """What the organization does."""
    location: str | None = None
    """The country, as a code of two letters."""
    logo_url: Annotated[str | None, Field(alias="logoUrl")] = None
    """Address of the logo."""
    note: str | None = None
    """What is worth knowing about the organization."""
    domains: list[str] | None = None
    """Internet domains; customers with e-mail addresses there belong to the organization.
    """
    phones: list[str] | None = None
    """Phone numbers, of any characters."""
    brand_color: Annotated[str | None, Field(alias="brandColor")] = None
    """Colour in hexadecimal form, such as `#000FFF`."""
    customer_count: Annotated[int | None, Field(alias="customerCount")] = None
    """Number of customers. Only there with `includeCounts=true`."""
    conversation_count: Annotated[int | None, Field(alias="conversationCount")] = None
    """Number of conversations. Only there with `includeCounts=true`."""
    properties: list[OrganizationPropertyValue] | None = None
    """Values of properties. Only there with `includeProperties=true`."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The organization itself."""


class OrganizationListEmbedded(Model):
    """Organizations of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/list/
    """

    organizations: list[Organization] | None = None
    """The organizations."""


class OrganizationList(Model):
    """One page of organizations.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/list/
    """

    embedded: Annotated[OrganizationListEmbedded | None, Field(alias="_embedded")] = (
        None
    )
    """The organizations. May be missing if there are none."""
    page: PageInfo | None = None
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Other pages of the list."""


class OrganizationConversationListEmbedded(Model):
    """Conversations of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-conversations/
    """

    conversations: list[Conversation] | None = None
    """The conversations."""


class OrganizationConversationList(Model):
    """One page of conversations of an organization.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-conversations/
    """

    embedded: Annotated[
        OrganizationConversationListEmbedded | None, Field(alias="_embedded")
    ] = None
    """The conversations. May be missing if there are none."""
    page: PageInfo | None = None
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Other pages of the list."""


class OrganizationProperty(Model):
    """A property that organizations can have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list/
    """

    type: PropertyType | None = None
    """What kind of values the property has."""
    slug: str | None = None
    """Identifier of the property."""
    name: str | None = None
    """Name of the property as Help Scout shows it."""
    options: list[OrganizationPropertyOption] | None = None
    """Values to choose from. Only dropdowns have them."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The property itself. Only where it is read on its own."""


class OrganizationPropertyListEmbedded(Model):
    """Properties that organizations can have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list/
    """

    organization_properties: Annotated[
        list[OrganizationProperty] | None, Field(alias="organization-properties")
    ] = None
    """The properties."""


class OrganizationPropertyList(Model):
    """All properties that organizations can have.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list/
    """

    embedded: Annotated[
        OrganizationPropertyListEmbedded | None, Field(alias="_embedded")
    ] = None
    """The properties. May be missing if there are none."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The list itself."""


class NewOrganization(TypedDict):
    """An organization to be created.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/create/
    """

    name: str
    """Name."""
    domain: NotRequired[str]
    """Internet domain. More of them can be set by an update."""
    website: NotRequired[str]
    """Address of the website."""
    description: NotRequired[str]
    """What the organization does."""
    location: NotRequired[str]
    """Where the organization is."""
    note: NotRequired[str]
    """What is worth knowing about the organization."""
    phones: NotRequired[Sequence[str]]
    """Phone numbers."""
    brandColor: NotRequired[str]
    """Colour as a number sign and six hexadecimal digits."""


class OrganizationUpdate(TypedDict):
    """What an organization shall be.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/update/
    """

    name: str
    """Name."""
    domains: NotRequired[Sequence[str]]
    """Internet domains; none if left out."""
    website: NotRequired[str]
    """Address of the website; removed if left out."""
    description: NotRequired[str]
    """What the organization does; removed if left out."""
    location: NotRequired[str]
    """Where the organization is; removed if left out."""
    note: NotRequired[str]
    """What is worth knowing about the organization; removed if left out."""
    phones: NotRequired[Sequence[str]]
    """Phone numbers; none if left out."""
    brandColor: NotRequired[str]
    """Colour as a number sign and six hexadecimal digits; removed if left out."""


NewOrganizationPropertyType: TypeAlias = Literal[
    "date", "dropdown", "number", "text", "url"
]
"""What kind of values the property has."""


class NewOrganizationPropertyOption(TypedDict):
    """A value to choose from in a dropdown.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create/
    """

    label: str
    """The option as people read it, at most 100 characters."""


class NewOrganizationProperty(TypedDict):
    """A property of organizations to be defined.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create/
    """

    type: NewOrganizationPropertyType
    """What kind of values the property has."""
    slug: str
    """Identifier of the property, unique in the account, 1 to 120 characters."""
    name: str
    """Name of the property as Help Scout shows it, at most 100 characters."""
    options: NotRequired[Sequence[NewOrganizationPropertyOption]]
    """Values to choose from, at most 100. They are ignored unless the type is dropdown.
    """


class OrganizationPropertyUpdate(TypedDict):
    """What a property of organizations shall be.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/update/
    """

    name: str
    """Name of the property as Help Scout shows it, at most 100 characters."""
    options: NotRequired[Sequence[NewOrganizationPropertyOption]]
    """All values to choose from. Organizations lose a value whose option is not among
    them.
    """


class NewOrganizationPropertyValue(TypedDict):
    """A value for a property of an organization.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/set-value/
    """

    value: str
    """The value as text: a number such as `100`, a date such as `2024-01-15`, the label of
    an option of a dropdown.
    """
