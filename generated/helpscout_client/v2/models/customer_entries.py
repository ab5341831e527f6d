# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Models of `customer_entries`."""

from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from helpscout_client._models.model import Model
from helpscout_client._models.values import OpenStrEnum, member
from helpscout_client.v2.models.common import SelfLinks

__all__ = [
    "CustomerAddress",
    "NewCustomerAddress",
    "CustomerChat",
    "CustomerChatType",
    "CustomerChatList",
    "CustomerChatListEmbedded",
    "NewCustomerChatType",
    "NewCustomerChat",
    "CustomerEmail",
    "CustomerEmailType",
    "CustomerEmailList",
    "CustomerEmailListEmbedded",
    "NewCustomerEmailType",
    "NewCustomerEmail",
    "CustomerPhone",
    "CustomerPhoneType",
    "CustomerPhoneList",
    "CustomerPhoneListEmbedded",
    "NewCustomerPhoneType",
    "NewCustomerPhone",
    "CustomerSocialProfile",
    "CustomerSocialProfileType",
    "CustomerSocialProfileList",
    "CustomerSocialProfileListEmbedded",
    "CustomerSocialProfileListUnderscored",
    "NewCustomerSocialProfileType",
    "NewCustomerSocialProfile",
    "CustomerWebsite",
    "CustomerWebsiteList",
    "CustomerWebsiteListEmbedded",
    "NewCustomerWebsite",
]


class CustomerChatType(OpenStrEnum):
    """Service that a chat handle belongs to.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/create/
    """

    AIM = member("aim")
    GTALK = member("gtalk")
    ICQ = member("icq")
    MSN = member("msn")
    OTHER = member("other")
    QQ = member("qq")
    SKYPE = member("skype")
    XMPP = member("xmpp")
    YAHOO = member("yahoo")


class CustomerEmailType(OpenStrEnum):
    """Kind of an e-mail address.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/create/
    """

    HOME = member("home")
    MOBILE = member("mobile")
    OTHER = member("other")
    WORK = member("work")


class CustomerPhoneType(OpenStrEnum):
    """Kind of a phone number.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/create/
    """

    FAX = member("fax")
    HOME = member("home")
    MOBILE = member("mobile")
    OTHER = member("other")
    PAGER = member("pager")
    WORK = member("work")


class CustomerSocialProfileType(OpenStrEnum):
    """Network of a social profile. Foursquare is spelled `forsquare`.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/create/
    """

    ABOUTME = member("aboutme")
    FACEBOOK = member("facebook")
    FLICKR = member("flickr")
    FORSQUARE = member("forsquare")
    GOOGLE = member("google")
    GOOGLEPLUS = member("googleplus")
    LINKEDIN = member("linkedin")
    OTHER = member("other")
    QUORA = member("quora")
    TUNGLEME = member("tungleme")
    TWITTER = member("twitter")
    YOUTUBE = member("youtube")


class CustomerAddress(Model):
    """Postal address of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/address/get/
    """

    city: str | None = None
    """City."""
    state: str | None = None
    """State, province or region."""
    postal_code: Annotated[str | None, Field(alias="postalCode")] = None
    """Postal code."""
    country: str | None = None
    """Country."""
    lines: list[str] | None = None
    """Street and the like, a line each."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The address itself. Only where the address is read on its own."""


class CustomerChat(Model):
    """A chat handle of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list/
    """

    id: int | None = None
    """Unique id of the chat handle."""
    type: CustomerChatType | None = None
    """Service that a chat handle belongs to."""
    value: str | None = None
    """The handle, such as a user name."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The entry itself. Only in the list of the chat handles."""


class CustomerChatListEmbedded(Model):
    """Chat handles of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list/
    """

    chats: list[CustomerChat] | None = None
    """The chat handles."""


class CustomerChatList(Model):
    """All chat handles of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list/
    """

    embedded: Annotated[CustomerChatListEmbedded | None, Field(alias="_embedded")] = (
        None
    )
    """The chat handles. May be missing if there are none."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The list itself."""


class CustomerEmail(Model):
    """An e-mail address of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/list/
    """

    id: int | None = None
    """Unique id of the e-mail address."""
    type: CustomerEmailType | None = None
    """Kind of an e-mail address."""
    value: str | None = None
    """The address."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The entry itself. Only in the list of the e-mail addresses."""


class CustomerEmailListEmbedded(Model):
    """E-mail addresses of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/list/
    """

    emails: list[CustomerEmail] | None = None
    """The e-mail addresses."""


class CustomerEmailList(Model):
    """All e-mail addresses of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/list/
    """

    embedded: Annotated[CustomerEmailListEmbedded | None, Field(alias="_embedded")] = (
        None
    )
    """The e-mail addresses. May be missing if there are none."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The list itself."""


class CustomerPhone(Model):
    """A phone number of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list/
    """

    id: int | None = None
    """Unique id of the phone number."""
    type: CustomerPhoneType | None = None
    """Kind of a phone number."""
    value: str | None = None
    """The number."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The entry itself. Only in the list of the phone numbers."""


class CustomerPhoneListEmbedded(Model):
    """Phone numbers of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list/
    """

    phones: list[CustomerPhone] | None = None
    """The phone numbers."""


class CustomerPhoneList(Model):
    """All phone numbers of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list/
    """

    embedded: Annotated[CustomerPhoneListEmbedded | None, Field(alias="_embedded")] = (
        None
    )
    """The phone numbers. May be missing if there are none."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The list itself."""


class CustomerSocialProfile(Model):
    """A social profile of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list/
    """

    id: int | None = None
    """Unique id of the social profile."""
    type: CustomerSocialProfileType | None = None
    """Network of a social profile."""
    value: str | None = None
    """Address of the profile, or the name it has there."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The entry itself. Only in the list of the social profiles."""


class CustomerSocialProfileListEmbedded(Model):
    """Social profiles of a customer, in the documented spelling.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list/
    """

    social_profiles: Annotated[
        list[CustomerSocialProfile], Field(alias="social-profiles")
    ]
    """The social profiles."""


class CustomerSocialProfileListUnderscored(Model):
    """Social profiles of a customer, in a spelling that third parties saw in answers.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list/
    """

    social_profiles: list[CustomerSocialProfile]
    """The social profiles."""


class CustomerSocialProfileList(Model):
    """All social profiles of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list/
    """

    embedded: Annotated[
        CustomerSocialProfileListEmbedded | CustomerSocialProfileListUnderscored | None,
        Field(alias="_embedded"),
    ] = None
    """The social profiles. May be missing if there are none."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The list itself."""


class CustomerWebsite(Model):
    """A website of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/list/
    """

    id: int | None = None
    """Unique id of the website."""
    value: str | None = None
    """Address of the website."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The entry itself. Only in the list of the websites."""


class CustomerWebsiteListEmbedded(Model):
    """Websites of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/list/
    """

    websites: list[CustomerWebsite] | None = None
    """The websites."""


class CustomerWebsiteList(Model):
    """All websites of a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/list/
    """

    embedded: Annotated[
        CustomerWebsiteListEmbedded | None, Field(alias="_embedded")
    ] = None
    """The websites. May be missing if there are none."""
    links: Annotated[SelfLinks | None, Field(alias="_links")] = None
    """The list itself."""


class NewCustomerAddress(TypedDict):
    """Postal address to be stored with a customer.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/address/create/
    """

    city: str
    """City."""
    state: str
    """State, province or region."""
    postalCode: str
    """Postal code."""
    country: str
    """Country."""
    lines: NotRequired[Sequence[str]]
    """Street and the like, a line each."""


NewCustomerChatType: TypeAlias = Literal[
    "aim", "gtalk", "icq", "msn", "other", "qq", "skype", "xmpp", "yahoo"
]
"""Service that a chat handle belongs to."""


class NewCustomerChat(TypedDict):
    """A chat handle to be added, or to take the place of another.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/create/
    """

    type: NewCustomerChatType
    """Service that a chat handle belongs to."""
    value: str
    """The handle, such as a user name."""


NewCustomerEmailType: TypeAlias = Literal["home", "other", "work"]
"""Kind of an e-mail address."""


class NewCustomerEmail(TypedDict):
    """An e-mail address to be added, or to take the place of another.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/create/
    """

    type: NewCustomerEmailType
    """Kind of an e-mail address."""
    value: str
    """The address."""


NewCustomerPhoneType: TypeAlias = Literal[
    "fax", "home", "mobile", "other", "pager", "work"
]
"""Kind of a phone number."""


class NewCustomerPhone(TypedDict):
    """A phone number to be added, or to take the place of another.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/create/
    """

    type: NewCustomerPhoneType
    """Kind of a phone number."""
    value: str
    """The number."""


NewCustomerSocialProfileType: TypeAlias = Literal[
    "aboutme",
    "facebook",
    "flickr",
    "forsquare",
    "google",
    "googleplus",
    "linkedin",
    "other",
    "quora",
    "tungleme",
    "twitter",
    "youtube",
]
"""Network of a social profile. Foursquare is spelled `forsquare`."""


class NewCustomerSocialProfile(TypedDict):
    """A social profile to be added, or to take the place of another.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/create/
    """

    type: NewCustomerSocialProfileType
    """Network of a social profile. Foursquare is spelled `forsquare`."""
    value: str
    """Address of the profile, or the name it has there."""


class NewCustomerWebsite(TypedDict):
    """A website to be added, or to take the place of another.

    Documentation:
        https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/create/
    """

    value: str
    """Address of the website."""
