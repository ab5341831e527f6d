# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `customers`."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import DateTime, OpenStrEnum, member
from helpscout_client.v2.models.common import Link, PageInfo, PageLinks
from helpscout_client.v2.models.customer_entries import (
    CustomerAddress,
    CustomerChat,
    CustomerEmail,
    CustomerPhone,
    CustomerSocialProfile,
    CustomerWebsite,
    NewCustomerAddress,
    NewCustomerChat,
    NewCustomerEmail,
    NewCustomerPhone,
    NewCustomerSocialProfile,
    NewCustomerWebsite,
)
from helpscout_client.v2.models.customer_properties import PropertyType

__all__ = [
    "Customer",
    "CustomerGender",
    "CustomerPhotoType",
    "CustomerEmbedded",
    "CustomerPropertyValue",
    "CustomerPropertySource",
    "CustomerLinks",
    "CustomerList",
    "CustomerListEmbedded",
    "CustomerCursorList",
    "CustomerCursorLinks",
    "CustomerOverwritePhotoType",
    "CustomerOverwriteGender",
    "CustomerOverwrite",
    "NewCustomer",
    "CustomerChange",
    "CustomerFieldReplacementPath",
    "CustomerFieldReplacement",
    "CustomerChatAddition",
    "CustomerEmailAddition",
    "CustomerPhoneAddition",
    "CustomerSocialProfileAddition",
    "CustomerWebsiteAddition",
    "CustomerEntryReplacement",
    "CustomerEntryRemoval",
]


class CustomerGender(OpenStrEnum):
    """Gender of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
    """

    FEMALE = member("Female")
    MALE = member("Male")
    UNKNOWN = member("Unknown")


class CustomerPhotoType(OpenStrEnum):
    """Where the photo of a customer comes from.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/create/
    """

    DEFAULT = member("default")
    FACEBOOK = member("facebook")
    GOOGLEPLUS = member("googleplus")
    GOOGLEPROFILE = member("googleprofile")
    GRAVATAR = member("gravatar")
    INSTAGRAM = member("instagram")
    LINKEDIN = member("linkedin")
    TWITTER = member("twitter")
    UNKNOWN = member("unknown")


class CustomerPropertySource(Model):
    """What set the value of a property.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
    """

    name: str | None = None
    """Name of the source, such as api."""


class CustomerPropertyValue(Model):
    """The value that one customer has for one property.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
    """

    type: PropertyType | None = None
    """What kind of value it is."""
    slug: str | None = None
    """Identifier of the property, to be used in requests."""
    name: str | None = None
    """Name of the property as Help Scout shows it."""
    value: Any = None
    """The value; its JSON type depends on the property."""
    text: str | None = None
    """The value as people read it."""
    source: CustomerPropertySource | str | None = None
    """What set the value."""


class CustomerEmbedded(Model):
    """Address, contact entries and property values of a customer.

    They are always there, without being asked for.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
    """

    address: CustomerAddress | None = None
    """Postal address."""
    chats: list[CustomerChat] | None = None
    """Chat handles."""
    emails: list[CustomerEmail] | None = None
    """E-mail addresses."""
    phones: list[CustomerPhone] | None = None
    """Phone numbers."""
    social_profiles: list[CustomerSocialProfile] | None = None
    """Social profiles."""
    websites: list[CustomerWebsite] | None = None
    """Websites."""
    properties: list[CustomerPropertyValue] | None = None
    """Values of the properties that the account has defined for customers."""


class CustomerLinks(Model):
    """Resources around a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
    """

    self: Link | None = None
    """The customer itself."""
    address: Link | None = None
    """Postal address of the customer."""
    chats: Link | None = None
    """Chat handles of the customer."""
    emails: Link | None = None
    """E-mail addresses of the customer."""
    phones: Link | None = None
    """Phone numbers of the customer."""
    social_profiles: Annotated[Link | None, Field(alias="social-profiles")] = None
    """Social profiles of the customer."""
    websites: Link | None = None
    """Websites of the customer."""


class Customer(Model):
    """Someone who writes to the account.

    Fields without a value are left out or null.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/get/
    """

    id: int
    """Unique id of the customer."""
    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """First name; may be empty."""
    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Last name; may be empty."""
    gender: CustomerGender | None = None
    """Gender."""
    job_title: Annotated[str | None, Field(alias="jobTitle")] = None
    """Job title."""
    location: str | None = None
    """Where the customer is."""
    organization: str | None = None
    """Name of the organization.

    Deprecated: Use organizationId instead.
    """
    organization_id: Annotated[int | None, Field(alias="organizationId")] = None
    """Id of the organization the customer belongs to."""
    photo_type: Annotated[CustomerPhotoType | None, Field(alias="photoType")] = None
    """Where the photo comes from."""
    photo_url: Annotated[str | None, Field(alias="photoUrl")] = None
    """Address of a photo."""
    age: str | None = None
    """Age or range of ages as text, such as 30-35."""
    background: str | None = None
    """What is worth knowing about the customer; Help Scout shows it as notes."""
    conversation_count: Annotated[int | None, Field(alias="conversationCount")] = None
    """Number of conversations with the customer."""
    draft: bool | None = None
    """Whether the customer is a draft."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Time of creation, in UTC."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Time of the last change, in UTC."""
    embedded: Annotated[CustomerEmbedded | None, Field(alias="_embedded")] = None
    """Address, contact entries and property values of the customer."""
    links: Annotated[CustomerLinks | None, Field(alias="_links")] = None
    """Resources around the customer."""


class CustomerListEmbedded(Model):
    """Customers of one page.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/list/
    """

    customers: list[Customer] | None = None
    """The customers."""


class CustomerList(Model):
    """One page of customers.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/list/
    """

    embedded: Annotated[CustomerListEmbedded | None, Field(alias="_embedded")] = None
    """The customers. May be missing if there are none."""
    page: PageInfo | None = None
    """Where the page stands in the list."""
    links: Annotated[PageLinks | None, Field(alias="_links")] = None
    """Other pages of the list."""


class CustomerCursorLinks(Model):
    """Where a list that is read by cursor goes on.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3/
    """

    next: Link | None = None
    """The page after this one, with its cursor. Missing on the last page."""


class CustomerCursorList(Model):
    """Some customers, and where the list goes on.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3/
    """

    embedded: Annotated[CustomerListEmbedded | None, Field(alias="_embedded")] = None
    """The customers. May be missing if there are none."""
    links: Annotated[CustomerCursorLinks | None, Field(alias="_links")] = None
    """Where the list goes on."""


CustomerOverwritePhotoType: TypeAlias = Literal[
    "facebook",
    "googleplus",
    "googleprofile",
    "gravatar",
    "instagram",
    "linkedin",
    "twitter",
    "unknown",
]
"""Where the photo comes from."""

CustomerOverwriteGender: TypeAlias = Literal["female", "male", "unknown"]
"""Gender, in lower case; answers have it capitalized."""


class CustomerOverwrite(TypedDict):
    """The fields of a customer that are no lists.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/overwrite/
    """

    firstName: NotRequired[str]
    """First name, 1 to 40 characters."""
    lastName: NotRequired[str]
    """Last name, 1 to 40 characters."""
    phone: NotRequired[str]
    """Phone number; it is used when a customer is created."""
    photoUrl: NotRequired[str]
    """Address of a photo, at most 200 characters."""
    photoType: NotRequired[CustomerOverwritePhotoType]
    """Where the photo comes from."""
    jobTitle: NotRequired[str]
    """Job title, at most 60 characters."""
    background: NotRequired[str]
    """What is worth knowing about the customer, at most 200 characters; Help Scout shows
    it as notes.
    """
    location: NotRequired[str]
    """Where the customer is, at most 60 characters."""
    organization: NotRequired[str]
    """Name of the organization, at most 60 characters.

    Deprecated: Use organizationId instead.
    """
    organizationId: NotRequired[int]
    """Id of the organization the customer belongs to."""
    gender: NotRequired[CustomerOverwriteGender]
    """Gender, in lower case; answers have it capitalized."""
    age: NotRequired[str]
    """Age or range of ages as text, such as 30-35."""


class NewCustomer(TypedDict):
    """A customer to be created.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/create/
    """

    firstName: NotRequired[str]
    """First name, 1 to 40 characters."""
    lastName: NotRequired[str]
    """Last name, 1 to 40 characters."""
    phone: NotRequired[str]
    """Phone number; it is used when a customer is created."""
    photoUrl: NotRequired[str]
    """Address of a photo, at most 200 characters."""
    photoType: NotRequired[CustomerOverwritePhotoType]
    """Where the photo comes from."""
    jobTitle: NotRequired[str]
    """Job title, at most 60 characters."""
    background: NotRequired[str]
    """What is worth knowing about the customer, at most 200 characters; Help Scout shows
    it as notes.
    """
    location: NotRequired[str]
    """Where the customer is, at most 60 characters."""
    organization: NotRequired[str]
    """Name of the organization, at most 60 characters.

    Deprecated: Use organizationId instead.
    """
    organizationId: NotRequired[int]
    """Id of the organization the customer belongs to."""
    gender: NotRequired[CustomerOverwriteGender]
    """Gender, in lower case; answers have it capitalized."""
    age: NotRequired[str]
    """Age or range of ages as text, such as 30-35."""
    address: NotRequired[NewCustomerAddress]
    """Postal address."""
    chats: NotRequired[Sequence[NewCustomerChat]]
    """Chat handles."""
    emails: NotRequired[Sequence[NewCustomerEmail]]
    """E-mail addresses."""
    phones: NotRequired[Sequence[NewCustomerPhone]]
    """Phone numbers."""
    socialProfiles: NotRequired[Sequence[NewCustomerSocialProfile]]
    """Social profiles."""
    websites: NotRequired[Sequence[NewCustomerWebsite]]
    """Websites."""


CustomerFieldReplacementPath: TypeAlias = Literal[
    "/age",
    "/background",
    "/firstName",
    "/gender",
    "/jobTitle",
    "/lastName",
    "/location",
    "/organization",
    "/photoType",
    "/photoUrl",
]
"""The field."""


class CustomerFieldReplacement(TypedDict):
    """Gives one field of a customer another value.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["replace"]
    """What to do."""
    path: CustomerFieldReplacementPath
    """The field."""
    value: str
    """The new value, within the limits of the field."""


class CustomerChatAddition(TypedDict):
    """Adds a chat handle to a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["add"]
    """What to do."""
    path: Literal["/chats"]
    """The list that the entry is added to."""
    value: NewCustomerChat
    """The entry."""


class CustomerEmailAddition(TypedDict):
    """Adds an e-mail address to a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["add"]
    """What to do."""
    path: Literal["/emails"]
    """The list that the entry is added to."""
    value: NewCustomerEmail
    """The entry."""


class CustomerPhoneAddition(TypedDict):
    """Adds a phone number to a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["add"]
    """What to do."""
    path: Literal["/phones"]
    """The list that the entry is added to."""
    value: NewCustomerPhone
    """The entry."""


class CustomerSocialProfileAddition(TypedDict):
    """Adds a social profile to a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["add"]
    """What to do."""
    path: Literal["/social-profiles"]
    """The list that the entry is added to."""
    value: NewCustomerSocialProfile
    """The entry."""


class CustomerWebsiteAddition(TypedDict):
    """Adds a website to a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["add"]
    """What to do."""
    path: Literal["/websites"]
    """The list that the entry is added to."""
    value: NewCustomerWebsite
    """The entry."""


class CustomerEntryReplacement(TypedDict):
    """Gives an entry of a customer another value.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["replace"]
    """What to do."""
    path: str
    """Kind and id of the entry, such as `/chats/1002/value`."""
    value: str
    """The new value."""


class CustomerEntryRemoval(TypedDict):
    """Removes an entry of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
    """

    op: Literal["remove"]
    """What to do."""
    path: str
    """Kind and id of the entry, such as `/emails/1001`."""


CustomerChange: TypeAlias = (
    CustomerFieldReplacement
    | CustomerChatAddition
    | CustomerEmailAddition
    | CustomerPhoneAddition
    | CustomerSocialProfileAddition
    | CustomerWebsiteAddition
    | CustomerEntryReplacement
    | CustomerEntryRemoval
)
"""One change to a customer.

Documentation:
    https://developer.helpscout.com/mailbox-api/endpoints/customers/update/
"""
