# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The models of the API, one module per file of the spec, each loaded when first touched."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from helpscout_client.v2.models.attachments import Attachment as Attachment
    from helpscout_client.v2.models.attachments import (
        AttachmentState as AttachmentState,
    )
    from helpscout_client.v2.models.attachments import (
        AttachmentLinks as AttachmentLinks,
    )
    from helpscout_client.v2.models.attachments import NewAttachment as NewAttachment
    from helpscout_client.v2.models.attachments import AttachmentData as AttachmentData
    from helpscout_client.v2.models.chats import Chat as Chat
    from helpscout_client.v2.models.chats import ChatPerson as ChatPerson
    from helpscout_client.v2.models.chats import ChatPersonType as ChatPersonType
    from helpscout_client.v2.models.chats import ChatCustomField as ChatCustomField
    from helpscout_client.v2.models.chats import ChatTag as ChatTag
    from helpscout_client.v2.models.chats import ChatTimelineEntry as ChatTimelineEntry
    from helpscout_client.v2.models.chats import ChatEmbedded as ChatEmbedded
    from helpscout_client.v2.models.chats import ChatLinks as ChatLinks
    from helpscout_client.v2.models.chats import ChatEvent as ChatEvent
    from helpscout_client.v2.models.chats import ChatEventType as ChatEventType
    from helpscout_client.v2.models.chats import ChatEventParams as ChatEventParams
    from helpscout_client.v2.models.chats import ChatEventLinks as ChatEventLinks
    from helpscout_client.v2.models.chats import ChatEventList as ChatEventList
    from helpscout_client.v2.models.chats import (
        ChatEventListEmbedded as ChatEventListEmbedded,
    )
    from helpscout_client.v2.models.chats import NewChatText as NewChatText
    from helpscout_client.v2.models.chats import ChatAssignment as ChatAssignment
    from helpscout_client.v2.models.chats import ChatTagsUpdate as ChatTagsUpdate
    from helpscout_client.v2.models.chats import ChatEndStatus as ChatEndStatus
    from helpscout_client.v2.models.chats import ChatEnd as ChatEnd
    from helpscout_client.v2.models.common import Person as Person
    from helpscout_client.v2.models.common import PersonType as PersonType
    from helpscout_client.v2.models.common import Source as Source
    from helpscout_client.v2.models.common import SourceType as SourceType
    from helpscout_client.v2.models.common import SourceVia as SourceVia
    from helpscout_client.v2.models.common import Link as Link
    from helpscout_client.v2.models.common import ErrorBody as ErrorBody
    from helpscout_client.v2.models.common import ErrorEmbedded as ErrorEmbedded
    from helpscout_client.v2.models.common import ErrorLinks as ErrorLinks
    from helpscout_client.v2.models.common import FieldError as FieldError
    from helpscout_client.v2.models.common import PageInfo as PageInfo
    from helpscout_client.v2.models.common import PageLinks as PageLinks
    from helpscout_client.v2.models.common import SelfLinks as SelfLinks
    from helpscout_client.v2.models.common import ConversationType as ConversationType
    from helpscout_client.v2.models.common import (
        ConversationStatus as ConversationStatus,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationList as ConversationList,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationListEmbedded as ConversationListEmbedded,
    )
    from helpscout_client.v2.models.conversations import Conversation as Conversation
    from helpscout_client.v2.models.conversations import (
        ConversationState as ConversationState,
    )
    from helpscout_client.v2.models.conversations import (
        CustomerWaitingSince as CustomerWaitingSince,
    )
    from helpscout_client.v2.models.conversations import Tag as Tag
    from helpscout_client.v2.models.conversations import Snooze as Snooze
    from helpscout_client.v2.models.conversations import NextEvent as NextEvent
    from helpscout_client.v2.models.conversations import NextEventType as NextEventType
    from helpscout_client.v2.models.conversations import CustomField as CustomField
    from helpscout_client.v2.models.conversations import (
        ConversationEmbedded as ConversationEmbedded,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationLinks as ConversationLinks,
    )
    from helpscout_client.v2.models.conversations import (
        NewConversationType as NewConversationType,
    )
    from helpscout_client.v2.models.conversations import (
        NewConversationStatus as NewConversationStatus,
    )
    from helpscout_client.v2.models.conversations import (
        NewConversation as NewConversation,
    )
    from helpscout_client.v2.models.conversations import InitialThread as InitialThread
    from helpscout_client.v2.models.conversations import (
        InitialChatThread as InitialChatThread,
    )
    from helpscout_client.v2.models.conversations import (
        InitialCustomerThread as InitialCustomerThread,
    )
    from helpscout_client.v2.models.conversations import InitialNote as InitialNote
    from helpscout_client.v2.models.conversations import (
        InitialPhoneThread as InitialPhoneThread,
    )
    from helpscout_client.v2.models.conversations import InitialReply as InitialReply
    from helpscout_client.v2.models.conversations import (
        CustomFieldValue as CustomFieldValue,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationTagsOverwrite as ConversationTagsOverwrite,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationFieldsOverwrite as ConversationFieldsOverwrite,
    )
    from helpscout_client.v2.models.conversations import (
        SnoozeOverwrite as SnoozeOverwrite,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationChange as ConversationChange,
    )
    from helpscout_client.v2.models.conversations import SubjectChange as SubjectChange
    from helpscout_client.v2.models.conversations import (
        PrimaryCustomerChange as PrimaryCustomerChange,
    )
    from helpscout_client.v2.models.conversations import DraftChange as DraftChange
    from helpscout_client.v2.models.conversations import MailboxChange as MailboxChange
    from helpscout_client.v2.models.conversations import (
        ConversationStatusChangeValue as ConversationStatusChangeValue,
    )
    from helpscout_client.v2.models.conversations import (
        ConversationStatusChange as ConversationStatusChange,
    )
    from helpscout_client.v2.models.conversations import (
        AssigneeChange as AssigneeChange,
    )
    from helpscout_client.v2.models.conversations import (
        AssigneeRemoval as AssigneeRemoval,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerAddress as CustomerAddress,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerAddress as NewCustomerAddress,
    )
    from helpscout_client.v2.models.customer_entries import CustomerChat as CustomerChat
    from helpscout_client.v2.models.customer_entries import (
        CustomerChatType as CustomerChatType,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerChatList as CustomerChatList,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerChatListEmbedded as CustomerChatListEmbedded,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerChatType as NewCustomerChatType,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerChat as NewCustomerChat,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerEmail as CustomerEmail,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerEmailType as CustomerEmailType,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerEmailList as CustomerEmailList,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerEmailListEmbedded as CustomerEmailListEmbedded,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerEmailType as NewCustomerEmailType,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerEmail as NewCustomerEmail,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerPhone as CustomerPhone,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerPhoneType as CustomerPhoneType,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerPhoneList as CustomerPhoneList,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerPhoneListEmbedded as CustomerPhoneListEmbedded,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerPhoneType as NewCustomerPhoneType,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerPhone as NewCustomerPhone,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerSocialProfile as CustomerSocialProfile,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerSocialProfileType as CustomerSocialProfileType,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerSocialProfileList as CustomerSocialProfileList,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerSocialProfileListEmbedded as CustomerSocialProfileListEmbedded,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerSocialProfileListUnderscored as CustomerSocialProfileListUnderscored,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerSocialProfileType as NewCustomerSocialProfileType,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerSocialProfile as NewCustomerSocialProfile,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerWebsite as CustomerWebsite,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerWebsiteList as CustomerWebsiteList,
    )
    from helpscout_client.v2.models.customer_entries import (
        CustomerWebsiteListEmbedded as CustomerWebsiteListEmbedded,
    )
    from helpscout_client.v2.models.customer_entries import (
        NewCustomerWebsite as NewCustomerWebsite,
    )
    from helpscout_client.v2.models.customer_properties import (
        PropertyType as PropertyType,
    )
    from helpscout_client.v2.models.customer_properties import (
        CustomerProperty as CustomerProperty,
    )
    from helpscout_client.v2.models.customer_properties import (
        CustomerPropertyOption as CustomerPropertyOption,
    )
    from helpscout_client.v2.models.customer_properties import (
        CustomerPropertyList as CustomerPropertyList,
    )
    from helpscout_client.v2.models.customer_properties import (
        CustomerPropertyListEmbedded as CustomerPropertyListEmbedded,
    )
    from helpscout_client.v2.models.customer_properties import (
        NewCustomerPropertyType as NewCustomerPropertyType,
    )
    from helpscout_client.v2.models.customer_properties import (
        NewCustomerProperty as NewCustomerProperty,
    )
    from helpscout_client.v2.models.customer_properties import (
        NewCustomerPropertyOption as NewCustomerPropertyOption,
    )
    from helpscout_client.v2.models.customer_properties import (
        CustomerPropertyChange as CustomerPropertyChange,
    )
    from helpscout_client.v2.models.customer_properties import (
        CustomerPropertyReplacement as CustomerPropertyReplacement,
    )
    from helpscout_client.v2.models.customer_properties import (
        CustomerPropertyRemoval as CustomerPropertyRemoval,
    )
    from helpscout_client.v2.models.customers import Customer as Customer
    from helpscout_client.v2.models.customers import CustomerGender as CustomerGender
    from helpscout_client.v2.models.customers import (
        CustomerPhotoType as CustomerPhotoType,
    )
    from helpscout_client.v2.models.customers import (
        CustomerEmbedded as CustomerEmbedded,
    )
    from helpscout_client.v2.models.customers import (
        CustomerPropertyValue as CustomerPropertyValue,
    )
    from helpscout_client.v2.models.customers import (
        CustomerPropertySource as CustomerPropertySource,
    )
    from helpscout_client.v2.models.customers import CustomerLinks as CustomerLinks
    from helpscout_client.v2.models.customers import CustomerList as CustomerList
    from helpscout_client.v2.models.customers import (
        CustomerListEmbedded as CustomerListEmbedded,
    )
    from helpscout_client.v2.models.customers import (
        CustomerCursorList as CustomerCursorList,
    )
    from helpscout_client.v2.models.customers import (
        CustomerCursorLinks as CustomerCursorLinks,
    )
    from helpscout_client.v2.models.customers import (
        CustomerOverwritePhotoType as CustomerOverwritePhotoType,
    )
    from helpscout_client.v2.models.customers import (
        CustomerOverwriteGender as CustomerOverwriteGender,
    )
    from helpscout_client.v2.models.customers import (
        CustomerOverwrite as CustomerOverwrite,
    )
    from helpscout_client.v2.models.customers import NewCustomer as NewCustomer
    from helpscout_client.v2.models.customers import CustomerChange as CustomerChange
    from helpscout_client.v2.models.customers import (
        CustomerFieldReplacementPath as CustomerFieldReplacementPath,
    )
    from helpscout_client.v2.models.customers import (
        CustomerFieldReplacement as CustomerFieldReplacement,
    )
    from helpscout_client.v2.models.customers import (
        CustomerChatAddition as CustomerChatAddition,
    )
    from helpscout_client.v2.models.customers import (
        CustomerEmailAddition as CustomerEmailAddition,
    )
    from helpscout_client.v2.models.customers import (
        CustomerPhoneAddition as CustomerPhoneAddition,
    )
    from helpscout_client.v2.models.customers import (
        CustomerSocialProfileAddition as CustomerSocialProfileAddition,
    )
    from helpscout_client.v2.models.customers import (
        CustomerWebsiteAddition as CustomerWebsiteAddition,
    )
    from helpscout_client.v2.models.customers import (
        CustomerEntryReplacement as CustomerEntryReplacement,
    )
    from helpscout_client.v2.models.customers import (
        CustomerEntryRemoval as CustomerEntryRemoval,
    )
    from helpscout_client.v2.models.mailboxes import Mailbox as Mailbox
    from helpscout_client.v2.models.mailboxes import MailboxLinks as MailboxLinks
    from helpscout_client.v2.models.mailboxes import MailboxList as MailboxList
    from helpscout_client.v2.models.mailboxes import (
        MailboxListEmbedded as MailboxListEmbedded,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxCustomField as MailboxCustomField,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxCustomFieldOption as MailboxCustomFieldOption,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxCustomFieldList as MailboxCustomFieldList,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxCustomFieldListEmbedded as MailboxCustomFieldListEmbedded,
    )
    from helpscout_client.v2.models.mailboxes import MailboxFolder as MailboxFolder
    from helpscout_client.v2.models.mailboxes import (
        MailboxFolderType as MailboxFolderType,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxFolderList as MailboxFolderList,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxFolderListEmbedded as MailboxFolderListEmbedded,
    )
    from helpscout_client.v2.models.mailboxes import MailboxRouting as MailboxRouting
    from helpscout_client.v2.models.mailboxes import (
        MailboxRoutingState as MailboxRoutingState,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxRoutingMethod as MailboxRoutingMethod,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxRoutingUser as MailboxRoutingUser,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxRoutingReason as MailboxRoutingReason,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxRoutingUpdateState as MailboxRoutingUpdateState,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxRoutingUpdateAssignmentMethod as MailboxRoutingUpdateAssignmentMethod,
    )
    from helpscout_client.v2.models.mailboxes import (
        MailboxRoutingUpdate as MailboxRoutingUpdate,
    )
    from helpscout_client.v2.models.oauth import (
        TokenRequestGrantType as TokenRequestGrantType,
    )
    from helpscout_client.v2.models.oauth import TokenRequest as TokenRequest
    from helpscout_client.v2.models.oauth import AccessToken as AccessToken
    from helpscout_client.v2.models.organizations import Organization as Organization
    from helpscout_client.v2.models.organizations import (
        OrganizationPropertyValue as OrganizationPropertyValue,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationList as OrganizationList,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationListEmbedded as OrganizationListEmbedded,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationConversationList as OrganizationConversationList,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationConversationListEmbedded as OrganizationConversationListEmbedded,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationProperty as OrganizationProperty,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationPropertyOption as OrganizationPropertyOption,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationPropertyList as OrganizationPropertyList,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationPropertyListEmbedded as OrganizationPropertyListEmbedded,
    )
    from helpscout_client.v2.models.organizations import (
        NewOrganization as NewOrganization,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationUpdate as OrganizationUpdate,
    )
    from helpscout_client.v2.models.organizations import (
        NewOrganizationPropertyType as NewOrganizationPropertyType,
    )
    from helpscout_client.v2.models.organizations import (
        NewOrganizationProperty as NewOrganizationProperty,
    )
    from helpscout_client.v2.models.organizations import (
        NewOrganizationPropertyOption as NewOrganizationPropertyOption,
    )
    from helpscout_client.v2.models.organizations import (
        OrganizationPropertyUpdate as OrganizationPropertyUpdate,
    )
    from helpscout_client.v2.models.organizations import (
        NewOrganizationPropertyValue as NewOrganizationPropertyValue,
    )
    from helpscout_client.v2.models.ratings import Rating as Rating
    from helpscout_client.v2.models.ratings import RatingVerdict as RatingVerdict
    from helpscout_client.v2.models.ratings import RatingPerson as RatingPerson
    from helpscout_client.v2.models.ratings import RatingLinks as RatingLinks
    from helpscout_client.v2.models.reports import ReportDelta as ReportDelta
    from helpscout_client.v2.models.reports import ReportFilterTag as ReportFilterTag
    from helpscout_client.v2.models.reports import ReportBuckets as ReportBuckets
    from helpscout_client.v2.models.reports import ReportBucket as ReportBucket
    from helpscout_client.v2.models.reports import ReportDrilldown as ReportDrilldown
    from helpscout_client.v2.models.reports import (
        ReportDrilldownPage as ReportDrilldownPage,
    )
    from helpscout_client.v2.models.reports import (
        ReportDrilldownConversation as ReportDrilldownConversation,
    )
    from helpscout_client.v2.models.reports import (
        ReportDrilldownTag as ReportDrilldownTag,
    )
    from helpscout_client.v2.models.reports import ReportRatings as ReportRatings
    from helpscout_client.v2.models.reports import ReportRating as ReportRating
    from helpscout_client.v2.models.reports import (
        CustomersHelpedReport as CustomersHelpedReport,
    )
    from helpscout_client.v2.models.reports import (
        CustomersHelpedPoint as CustomersHelpedPoint,
    )
    from helpscout_client.v2.models.reports import (
        RepliesSentReport as RepliesSentReport,
    )
    from helpscout_client.v2.models.reports import RepliesSentPoint as RepliesSentPoint
    from helpscout_client.v2.models.reports import ResolvedReport as ResolvedReport
    from helpscout_client.v2.models.reports import ResolvedPoint as ResolvedPoint
    from helpscout_client.v2.models.reports import ChatReport as ChatReport
    from helpscout_client.v2.models.reports import (
        ChatReportFigures as ChatReportFigures,
    )
    from helpscout_client.v2.models.reports import ChatReportVolume as ChatReportVolume
    from helpscout_client.v2.models.reports import (
        ChatReportResponses as ChatReportResponses,
    )
    from helpscout_client.v2.models.reports import (
        ChatReportResolutions as ChatReportResolutions,
    )
    from helpscout_client.v2.models.reports import ChatReportDeltas as ChatReportDeltas
    from helpscout_client.v2.models.reports import (
        ChatReportVolumeDeltas as ChatReportVolumeDeltas,
    )
    from helpscout_client.v2.models.reports import (
        ChatReportResponsesDeltas as ChatReportResponsesDeltas,
    )
    from helpscout_client.v2.models.reports import (
        ChatReportResolutionsDeltas as ChatReportResolutionsDeltas,
    )
    from helpscout_client.v2.models.reports import EmailReport as EmailReport
    from helpscout_client.v2.models.reports import (
        EmailReportFigures as EmailReportFigures,
    )
    from helpscout_client.v2.models.reports import (
        EmailReportVolume as EmailReportVolume,
    )
    from helpscout_client.v2.models.reports import (
        EmailReportResolutions as EmailReportResolutions,
    )
    from helpscout_client.v2.models.reports import (
        EmailReportResponses as EmailReportResponses,
    )
    from helpscout_client.v2.models.reports import (
        EmailReportDeltas as EmailReportDeltas,
    )
    from helpscout_client.v2.models.reports import (
        EmailReportVolumeDeltas as EmailReportVolumeDeltas,
    )
    from helpscout_client.v2.models.reports import (
        EmailReportResolutionsDeltas as EmailReportResolutionsDeltas,
    )
    from helpscout_client.v2.models.reports import (
        EmailReportResponsesDeltas as EmailReportResponsesDeltas,
    )
    from helpscout_client.v2.models.reports import PhoneReport as PhoneReport
    from helpscout_client.v2.models.reports import (
        PhoneReportFigures as PhoneReportFigures,
    )
    from helpscout_client.v2.models.reports import (
        PhoneReportDeltas as PhoneReportDeltas,
    )
    from helpscout_client.v2.models.reports import PhoneReportUser as PhoneReportUser
    from helpscout_client.v2.models.reports import (
        PhoneReportUserFigures as PhoneReportUserFigures,
    )
    from helpscout_client.v2.models.reports_company import (
        CompanyReport as CompanyReport,
    )
    from helpscout_client.v2.models.reports_company import (
        CompanyReportFigures as CompanyReportFigures,
    )
    from helpscout_client.v2.models.reports_company import (
        CompanyReportDeltas as CompanyReportDeltas,
    )
    from helpscout_client.v2.models.reports_company import (
        CompanyReportUser as CompanyReportUser,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReport as ConversationsReport,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportFigures as ConversationsReportFigures,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportDeltas as ConversationsReportDeltas,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportTop as ConversationsReportTop,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportTopItem as ConversationsReportTopItem,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportFields as ConversationsReportFields,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportField as ConversationsReportField,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportFieldValue as ConversationsReportFieldValue,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ConversationsReportFieldSummary as ConversationsReportFieldSummary,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ReportBusyTime as ReportBusyTime,
    )
    from helpscout_client.v2.models.reports_conversations import (
        VolumeByChannelReport as VolumeByChannelReport,
    )
    from helpscout_client.v2.models.reports_conversations import (
        VolumeByChannelPoint as VolumeByChannelPoint,
    )
    from helpscout_client.v2.models.reports_conversations import (
        NewConversationsReport as NewConversationsReport,
    )
    from helpscout_client.v2.models.reports_conversations import (
        NewConversationsPoint as NewConversationsPoint,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ReceivedMessagesReport as ReceivedMessagesReport,
    )
    from helpscout_client.v2.models.reports_conversations import (
        ReceivedMessagesPoint as ReceivedMessagesPoint,
    )
    from helpscout_client.v2.models.reports_docs import DocsReport as DocsReport
    from helpscout_client.v2.models.reports_docs import (
        DocsReportFigures as DocsReportFigures,
    )
    from helpscout_client.v2.models.reports_docs import (
        DocsReportDeltas as DocsReportDeltas,
    )
    from helpscout_client.v2.models.reports_docs import (
        DocsReportSearch as DocsReportSearch,
    )
    from helpscout_client.v2.models.reports_docs import (
        DocsReportFailedSearch as DocsReportFailedSearch,
    )
    from helpscout_client.v2.models.reports_docs import (
        DocsReportArticle as DocsReportArticle,
    )
    from helpscout_client.v2.models.reports_docs import (
        DocsReportCategory as DocsReportCategory,
    )
    from helpscout_client.v2.models.reports_happiness import (
        HappinessReport as HappinessReport,
    )
    from helpscout_client.v2.models.reports_happiness import (
        HappinessReportFigures as HappinessReportFigures,
    )
    from helpscout_client.v2.models.reports_happiness import (
        HappinessReportDeltas as HappinessReportDeltas,
    )
    from helpscout_client.v2.models.reports_productivity import (
        ProductivityReport as ProductivityReport,
    )
    from helpscout_client.v2.models.reports_productivity import (
        ProductivityReportFigures as ProductivityReportFigures,
    )
    from helpscout_client.v2.models.reports_productivity import (
        ProductivityReportDeltas as ProductivityReportDeltas,
    )
    from helpscout_client.v2.models.reports_productivity import (
        ProductivityTimeReport as ProductivityTimeReport,
    )
    from helpscout_client.v2.models.reports_productivity import (
        ProductivityTimePoint as ProductivityTimePoint,
    )
    from helpscout_client.v2.models.reports_user import UserReport as UserReport
    from helpscout_client.v2.models.reports_user import UserReportUser as UserReportUser
    from helpscout_client.v2.models.reports_user import (
        UserReportFigures as UserReportFigures,
    )
    from helpscout_client.v2.models.reports_user import (
        UserReportDeltas as UserReportDeltas,
    )
    from helpscout_client.v2.models.reports_user import (
        UserConversationHistory as UserConversationHistory,
    )
    from helpscout_client.v2.models.reports_user import (
        UserConversationHistoryRow as UserConversationHistoryRow,
    )
    from helpscout_client.v2.models.reports_user import (
        UserConversationHistoryCustomer as UserConversationHistoryCustomer,
    )
    from helpscout_client.v2.models.reports_user import (
        UserHappinessReport as UserHappinessReport,
    )
    from helpscout_client.v2.models.reports_user import UserChatReport as UserChatReport
    from helpscout_client.v2.models.reports_user import (
        UserChatReportFigures as UserChatReportFigures,
    )
    from helpscout_client.v2.models.reports_user import (
        UserChatReportDeltas as UserChatReportDeltas,
    )
    from helpscout_client.v2.models.saved_replies import (
        SavedReplySummary as SavedReplySummary,
    )
    from helpscout_client.v2.models.saved_replies import SavedReply as SavedReply
    from helpscout_client.v2.models.saved_replies import NewSavedReply as NewSavedReply
    from helpscout_client.v2.models.saved_replies import (
        SavedReplyUpdate as SavedReplyUpdate,
    )
    from helpscout_client.v2.models.tags import AccountTag as AccountTag
    from helpscout_client.v2.models.tags import TagList as TagList
    from helpscout_client.v2.models.tags import TagListEmbedded as TagListEmbedded
    from helpscout_client.v2.models.teams import Team as Team
    from helpscout_client.v2.models.teams import TeamLinks as TeamLinks
    from helpscout_client.v2.models.teams import TeamList as TeamList
    from helpscout_client.v2.models.teams import TeamListEmbedded as TeamListEmbedded
    from helpscout_client.v2.models.teams import TeamMembersUpdate as TeamMembersUpdate
    from helpscout_client.v2.models.threads import ThreadList as ThreadList
    from helpscout_client.v2.models.threads import (
        ThreadListEmbedded as ThreadListEmbedded,
    )
    from helpscout_client.v2.models.threads import Thread as Thread
    from helpscout_client.v2.models.threads import UnknownThread as UnknownThread
    from helpscout_client.v2.models.threads import ThreadBase as ThreadBase
    from helpscout_client.v2.models.threads import TextThread as TextThread
    from helpscout_client.v2.models.threads import MessageThread as MessageThread
    from helpscout_client.v2.models.threads import CustomerThread as CustomerThread
    from helpscout_client.v2.models.threads import NoteThread as NoteThread
    from helpscout_client.v2.models.threads import PhoneThread as PhoneThread
    from helpscout_client.v2.models.threads import ChatThread as ChatThread
    from helpscout_client.v2.models.threads import BeaconChatThread as BeaconChatThread
    from helpscout_client.v2.models.threads import ForwardThread as ForwardThread
    from helpscout_client.v2.models.threads import (
        ForwardParentThread as ForwardParentThread,
    )
    from helpscout_client.v2.models.threads import (
        ForwardChildThread as ForwardChildThread,
    )
    from helpscout_client.v2.models.threads import LineItemThread as LineItemThread
    from helpscout_client.v2.models.threads import ThreadStatus as ThreadStatus
    from helpscout_client.v2.models.threads import ThreadState as ThreadState
    from helpscout_client.v2.models.threads import ThreadAction as ThreadAction
    from helpscout_client.v2.models.threads import (
        AssociatedEntities as AssociatedEntities,
    )
    from helpscout_client.v2.models.threads import ThreadRating as ThreadRating
    from helpscout_client.v2.models.threads import RatingValue as RatingValue
    from helpscout_client.v2.models.threads import ThreadSchedule as ThreadSchedule
    from helpscout_client.v2.models.threads import ThreadEmbedded as ThreadEmbedded
    from helpscout_client.v2.models.threads import ThreadLinks as ThreadLinks
    from helpscout_client.v2.models.threads import NewThread as NewThread
    from helpscout_client.v2.models.threads import NewChatThread as NewChatThread
    from helpscout_client.v2.models.threads import (
        NewCustomerThread as NewCustomerThread,
    )
    from helpscout_client.v2.models.threads import NewNoteStatus as NewNoteStatus
    from helpscout_client.v2.models.threads import NewNote as NewNote
    from helpscout_client.v2.models.threads import NewPhoneThread as NewPhoneThread
    from helpscout_client.v2.models.threads import NewReplyStatus as NewReplyStatus
    from helpscout_client.v2.models.threads import NewReply as NewReply
    from helpscout_client.v2.models.threads import (
        CustomerReferencePhotoType as CustomerReferencePhotoType,
    )
    from helpscout_client.v2.models.threads import (
        CustomerReferenceGender as CustomerReferenceGender,
    )
    from helpscout_client.v2.models.threads import (
        CustomerReference as CustomerReference,
    )
    from helpscout_client.v2.models.threads import ThreadChange as ThreadChange
    from helpscout_client.v2.models.threads import ThreadTextChange as ThreadTextChange
    from helpscout_client.v2.models.threads import (
        ThreadHiddenChange as ThreadHiddenChange,
    )
    from helpscout_client.v2.models.threads import OriginalSource as OriginalSource
    from helpscout_client.v2.models.threads import (
        ThreadScheduleUpdate as ThreadScheduleUpdate,
    )
    from helpscout_client.v2.models.threads import (
        ThreadPublication as ThreadPublication,
    )
    from helpscout_client.v2.models.users import User as User
    from helpscout_client.v2.models.users import UserRole as UserRole
    from helpscout_client.v2.models.users import UserType as UserType
    from helpscout_client.v2.models.users import UserList as UserList
    from helpscout_client.v2.models.users import UserListEmbedded as UserListEmbedded
    from helpscout_client.v2.models.users import NewUserRole as NewUserRole
    from helpscout_client.v2.models.users import NewUser as NewUser
    from helpscout_client.v2.models.users import NewMailboxAccess as NewMailboxAccess
    from helpscout_client.v2.models.users import UserStatus as UserStatus
    from helpscout_client.v2.models.users import UserEmailStatus as UserEmailStatus
    from helpscout_client.v2.models.users import EmailAvailability as EmailAvailability
    from helpscout_client.v2.models.users import StatusSource as StatusSource
    from helpscout_client.v2.models.users import CustomStatus as CustomStatus
    from helpscout_client.v2.models.users import UserChatStatus as UserChatStatus
    from helpscout_client.v2.models.users import ChatAvailability as ChatAvailability
    from helpscout_client.v2.models.users import (
        ChatStatusByMailbox as ChatStatusByMailbox,
    )
    from helpscout_client.v2.models.users import UserStatusList as UserStatusList
    from helpscout_client.v2.models.users import (
        UserStatusListEmbedded as UserStatusListEmbedded,
    )
    from helpscout_client.v2.models.users import (
        UserStatusUpdateStatus as UserStatusUpdateStatus,
    )
    from helpscout_client.v2.models.users import UserStatusUpdate as UserStatusUpdate
    from helpscout_client.v2.models.users import NewCustomStatus as NewCustomStatus
    from helpscout_client.v2.models.users import Reassignment as Reassignment
    from helpscout_client.v2.models.users import AwayDuration as AwayDuration
    from helpscout_client.v2.models.users import (
        ReassignmentUpdate as ReassignmentUpdate,
    )
    from helpscout_client.v2.models.users import (
        AwayDurationUpdate as AwayDurationUpdate,
    )
    from helpscout_client.v2.models.users import SystemUser as SystemUser
    from helpscout_client.v2.models.users import SystemUserList as SystemUserList
    from helpscout_client.v2.models.users import (
        SystemUserListEmbedded as SystemUserListEmbedded,
    )
    from helpscout_client.v2.models.webhook_events import (
        DeletedConversation as DeletedConversation,
    )
    from helpscout_client.v2.models.webhook_events import (
        DeletedResource as DeletedResource,
    )
    from helpscout_client.v2.models.webhook_events import EventPayload as EventPayload
    from helpscout_client.v2.models.webhook_events import (
        SurveyResponse as SurveyResponse,
    )
    from helpscout_client.v2.models.webhook_events import SurveyMessage as SurveyMessage
    from helpscout_client.v2.models.webhook_events import SurveyAnswer as SurveyAnswer
    from helpscout_client.v2.models.webhook_events import (
        SurveyResponseEmbedded as SurveyResponseEmbedded,
    )
    from helpscout_client.v2.models.webhook_events import (
        SurveyResponseLinks as SurveyResponseLinks,
    )
    from helpscout_client.v2.models.webhooks import Webhook as Webhook
    from helpscout_client.v2.models.webhooks import WebhookState as WebhookState
    from helpscout_client.v2.models.webhooks import (
        WebhookPayloadVersion as WebhookPayloadVersion,
    )
    from helpscout_client.v2.models.webhooks import WebhookEventName as WebhookEventName
    from helpscout_client.v2.models.webhooks import WebhookList as WebhookList
    from helpscout_client.v2.models.webhooks import (
        WebhookListEmbedded as WebhookListEmbedded,
    )
    from helpscout_client.v2.models.webhooks import (
        WebhookSettingsEventsItem as WebhookSettingsEventsItem,
    )
    from helpscout_client.v2.models.webhooks import (
        WebhookSettingsPayloadVersion as WebhookSettingsPayloadVersion,
    )
    from helpscout_client.v2.models.webhooks import (
        WebhookSettingsState as WebhookSettingsState,
    )
    from helpscout_client.v2.models.webhooks import WebhookSettings as WebhookSettings
    from helpscout_client.v2.models.workflows import Workflow as Workflow
    from helpscout_client.v2.models.workflows import WorkflowType as WorkflowType
    from helpscout_client.v2.models.workflows import WorkflowStatus as WorkflowStatus
    from helpscout_client.v2.models.workflows import WorkflowList as WorkflowList
    from helpscout_client.v2.models.workflows import (
        WorkflowListEmbedded as WorkflowListEmbedded,
    )
    from helpscout_client.v2.models.workflows import (
        WorkflowStatusChangeValue as WorkflowStatusChangeValue,
    )
    from helpscout_client.v2.models.workflows import (
        WorkflowStatusChange as WorkflowStatusChange,
    )
    from helpscout_client.v2.models.workflows import WorkflowRun as WorkflowRun

_MODULES: Final[Mapping[str, str]] = {
    "Attachment": "attachments",
    "AttachmentState": "attachments",
    "AttachmentLinks": "attachments",
    "NewAttachment": "attachments",
    "AttachmentData": "attachments",
    "Chat": "chats",
    "ChatPerson": "chats",
    "ChatPersonType": "chats",
    "ChatCustomField": "chats",
    "ChatTag": "chats",
    "ChatTimelineEntry": "chats",
    "ChatEmbedded": "chats",
    "ChatLinks": "chats",
    "ChatEvent": "chats",
    "ChatEventType": "chats",
    "ChatEventParams": "chats",
    "ChatEventLinks": "chats",
    "ChatEventList": "chats",
    "ChatEventListEmbedded": "chats",
    "NewChatText": "chats",
    "ChatAssignment": "chats",
    "ChatTagsUpdate": "chats",
    "ChatEndStatus": "chats",
    "ChatEnd": "chats",
    "Person": "common",
    "PersonType": "common",
    "Source": "common",
    "SourceType": "common",
    "SourceVia": "common",
    "Link": "common",
    "ErrorBody": "common",
    "ErrorEmbedded": "common",
    "ErrorLinks": "common",
    "FieldError": "common",
    "PageInfo": "common",
    "PageLinks": "common",
    "SelfLinks": "common",
    "ConversationType": "common",
    "ConversationStatus": "common",
    "ConversationList": "conversations",
    "ConversationListEmbedded": "conversations",
    "Conversation": "conversations",
    "ConversationState": "conversations",
    "CustomerWaitingSince": "conversations",
    "Tag": "conversations",
    "Snooze": "conversations",
    "NextEvent": "conversations",
    "NextEventType": "conversations",
    "CustomField": "conversations",
    "ConversationEmbedded": "conversations",
    "ConversationLinks": "conversations",
    "NewConversationType": "conversations",
    "NewConversationStatus": "conversations",
    "NewConversation": "conversations",
    "InitialThread": "conversations",
    "InitialChatThread": "conversations",
    "InitialCustomerThread": "conversations",
    "InitialNote": "conversations",
    "InitialPhoneThread": "conversations",
    "InitialReply": "conversations",
    "CustomFieldValue": "conversations",
    "ConversationTagsOverwrite": "conversations",
    "ConversationFieldsOverwrite": "conversations",
    "SnoozeOverwrite": "conversations",
    "ConversationChange": "conversations",
    "SubjectChange": "conversations",
    "PrimaryCustomerChange": "conversations",
    "DraftChange": "conversations",
    "MailboxChange": "conversations",
    "ConversationStatusChangeValue": "conversations",
    "ConversationStatusChange": "conversations",
    "AssigneeChange": "conversations",
    "AssigneeRemoval": "conversations",
    "CustomerAddress": "customer_entries",
    "NewCustomerAddress": "customer_entries",
    "CustomerChat": "customer_entries",
    "CustomerChatType": "customer_entries",
    "CustomerChatList": "customer_entries",
    "CustomerChatListEmbedded": "customer_entries",
    "NewCustomerChatType": "customer_entries",
    "NewCustomerChat": "customer_entries",
    "CustomerEmail": "customer_entries",
    "CustomerEmailType": "customer_entries",
    "CustomerEmailList": "customer_entries",
    "CustomerEmailListEmbedded": "customer_entries",
    "NewCustomerEmailType": "customer_entries",
    "NewCustomerEmail": "customer_entries",
    "CustomerPhone": "customer_entries",
    "CustomerPhoneType": "customer_entries",
    "CustomerPhoneList": "customer_entries",
    "CustomerPhoneListEmbedded": "customer_entries",
    "NewCustomerPhoneType": "customer_entries",
    "NewCustomerPhone": "customer_entries",
    "CustomerSocialProfile": "customer_entries",
    "CustomerSocialProfileType": "customer_entries",
    "CustomerSocialProfileList": "customer_entries",
    "CustomerSocialProfileListEmbedded": "customer_entries",
    "CustomerSocialProfileListUnderscored": "customer_entries",
    "NewCustomerSocialProfileType": "customer_entries",
    "NewCustomerSocialProfile": "customer_entries",
    "CustomerWebsite": "customer_entries",
    "CustomerWebsiteList": "customer_entries",
    "CustomerWebsiteListEmbedded": "customer_entries",
    "NewCustomerWebsite": "customer_entries",
    "PropertyType": "customer_properties",
    "CustomerProperty": "customer_properties",
    "CustomerPropertyOption": "customer_properties",
    "CustomerPropertyList": "customer_properties",
    "CustomerPropertyListEmbedded": "customer_properties",
    "NewCustomerPropertyType": "customer_properties",
    "NewCustomerProperty": "customer_properties",
    "NewCustomerPropertyOption": "customer_properties",
    "CustomerPropertyChange": "customer_properties",
    "CustomerPropertyReplacement": "customer_properties",
    "CustomerPropertyRemoval": "customer_properties",
    "Customer": "customers",
    "CustomerGender": "customers",
    "CustomerPhotoType": "customers",
    "CustomerEmbedded": "customers",
    "CustomerPropertyValue": "customers",
    "CustomerPropertySource": "customers",
    "CustomerLinks": "customers",
    "CustomerList": "customers",
    "CustomerListEmbedded": "customers",
    "CustomerCursorList": "customers",
    "CustomerCursorLinks": "customers",
    "CustomerOverwritePhotoType": "customers",
    "CustomerOverwriteGender": "customers",
    "CustomerOverwrite": "customers",
    "NewCustomer": "customers",
    "CustomerChange": "customers",
    "CustomerFieldReplacementPath": "customers",
    "CustomerFieldReplacement": "customers",
    "CustomerChatAddition": "customers",
    "CustomerEmailAddition": "customers",
    "CustomerPhoneAddition": "customers",
    "CustomerSocialProfileAddition": "customers",
    "CustomerWebsiteAddition": "customers",
    "CustomerEntryReplacement": "customers",
    "CustomerEntryRemoval": "customers",
    "Mailbox": "mailboxes",
    "MailboxLinks": "mailboxes",
    "MailboxList": "mailboxes",
    "MailboxListEmbedded": "mailboxes",
    "MailboxCustomField": "mailboxes",
    "MailboxCustomFieldOption": "mailboxes",
    "MailboxCustomFieldList": "mailboxes",
    "MailboxCustomFieldListEmbedded": "mailboxes",
    "MailboxFolder": "mailboxes",
    "MailboxFolderType": "mailboxes",
    "MailboxFolderList": "mailboxes",
    "MailboxFolderListEmbedded": "mailboxes",
    "MailboxRouting": "mailboxes",
    "MailboxRoutingState": "mailboxes",
    "MailboxRoutingMethod": "mailboxes",
    "MailboxRoutingUser": "mailboxes",
    "MailboxRoutingReason": "mailboxes",
    "MailboxRoutingUpdateState": "mailboxes",
    "MailboxRoutingUpdateAssignmentMethod": "mailboxes",
    "MailboxRoutingUpdate": "mailboxes",
    "TokenRequestGrantType": "oauth",
    "TokenRequest": "oauth",
    "AccessToken": "oauth",
    "Organization": "organizations",
    "OrganizationPropertyValue": "organizations",
    "OrganizationList": "organizations",
    "OrganizationListEmbedded": "organizations",
    "OrganizationConversationList": "organizations",
    "OrganizationConversationListEmbedded": "organizations",
    "OrganizationProperty": "organizations",
    "OrganizationPropertyOption": "organizations",
    "OrganizationPropertyList": "organizations",
    "OrganizationPropertyListEmbedded": "organizations",
    "NewOrganization": "organizations",
    "OrganizationUpdate": "organizations",
    "NewOrganizationPropertyType": "organizations",
    "NewOrganizationProperty": "organizations",
    "NewOrganizationPropertyOption": "organizations",
    "OrganizationPropertyUpdate": "organizations",
    "NewOrganizationPropertyValue": "organizations",
    "Rating": "ratings",
    "RatingVerdict": "ratings",
    "RatingPerson": "ratings",
    "RatingLinks": "ratings",
    "ReportDelta": "reports",
    "ReportFilterTag": "reports",
    "ReportBuckets": "reports",
    "ReportBucket": "reports",
    "ReportDrilldown": "reports",
    "ReportDrilldownPage": "reports",
    "ReportDrilldownConversation": "reports",
    "ReportDrilldownTag": "reports",
    "ReportRatings": "reports",
    "ReportRating": "reports",
    "CustomersHelpedReport": "reports",
    "CustomersHelpedPoint": "reports",
    "RepliesSentReport": "reports",
    "RepliesSentPoint": "reports",
    "ResolvedReport": "reports",
    "ResolvedPoint": "reports",
    "ChatReport": "reports",
    "ChatReportFigures": "reports",
    "ChatReportVolume": "reports",
    "ChatReportResponses": "reports",
    "ChatReportResolutions": "reports",
    "ChatReportDeltas": "reports",
    "ChatReportVolumeDeltas": "reports",
    "ChatReportResponsesDeltas": "reports",
    "ChatReportResolutionsDeltas": "reports",
    "EmailReport": "reports",
    "EmailReportFigures": "reports",
    "EmailReportVolume": "reports",
    "EmailReportResolutions": "reports",
    "EmailReportResponses": "reports",
    "EmailReportDeltas": "reports",
    "EmailReportVolumeDeltas": "reports",
    "EmailReportResolutionsDeltas": "reports",
    "EmailReportResponsesDeltas": "reports",
    "PhoneReport": "reports",
    "PhoneReportFigures": "reports",
    "PhoneReportDeltas": "reports",
    "PhoneReportUser": "reports",
    "PhoneReportUserFigures": "reports",
    "CompanyReport": "reports_company",
    "CompanyReportFigures": "reports_company",
    "CompanyReportDeltas": "reports_company",
    "CompanyReportUser": "reports_company",
    "ConversationsReport": "reports_conversations",
    "ConversationsReportFigures": "reports_conversations",
    "ConversationsReportDeltas": "reports_conversations",
    "ConversationsReportTop": "reports_conversations",
    "ConversationsReportTopItem": "reports_conversations",
    "ConversationsReportFields": "reports_conversations",
    "ConversationsReportField": "reports_conversations",
    "ConversationsReportFieldValue": "reports_conversations",
    "ConversationsReportFieldSummary": "reports_conversations",
    "ReportBusyTime": "reports_conversations",
    "VolumeByChannelReport": "reports_conversations",
    "VolumeByChannelPoint": "reports_conversations",
    "NewConversationsReport": "reports_conversations",
    "NewConversationsPoint": "reports_conversations",
    "ReceivedMessagesReport": "reports_conversations",
    "ReceivedMessagesPoint": "reports_conversations",
    "DocsReport": "reports_docs",
    "DocsReportFigures": "reports_docs",
    "DocsReportDeltas": "reports_docs",
    "DocsReportSearch": "reports_docs",
    "DocsReportFailedSearch": "reports_docs",
    "DocsReportArticle": "reports_docs",
    "DocsReportCategory": "reports_docs",
    "HappinessReport": "reports_happiness",
    "HappinessReportFigures": "reports_happiness",
    "HappinessReportDeltas": "reports_happiness",
    "ProductivityReport": "reports_productivity",
    "ProductivityReportFigures": "reports_productivity",
    "ProductivityReportDeltas": "reports_productivity",
    "ProductivityTimeReport": "reports_productivity",
    "ProductivityTimePoint": "reports_productivity",
    "UserReport": "reports_user",
    "UserReportUser": "reports_user",
    "UserReportFigures": "reports_user",
    "UserReportDeltas": "reports_user",
    "UserConversationHistory": "reports_user",
    "UserConversationHistoryRow": "reports_user",
    "UserConversationHistoryCustomer": "reports_user",
    "UserHappinessReport": "reports_user",
    "UserChatReport": "reports_user",
    "UserChatReportFigures": "reports_user",
    "UserChatReportDeltas": "reports_user",
    "SavedReplySummary": "saved_replies",
    "SavedReply": "saved_replies",
    "NewSavedReply": "saved_replies",
    "SavedReplyUpdate": "saved_replies",
    "AccountTag": "tags",
    "TagList": "tags",
    "TagListEmbedded": "tags",
    "Team": "teams",
    "TeamLinks": "teams",
    "TeamList": "teams",
    "TeamListEmbedded": "teams",
    "TeamMembersUpdate": "teams",
    "ThreadList": "threads",
    "ThreadListEmbedded": "threads",
    "Thread": "threads",
    "UnknownThread": "threads",
    "ThreadBase": "threads",
    "TextThread": "threads",
    "MessageThread": "threads",
    "CustomerThread": "threads",
    "NoteThread": "threads",
    "PhoneThread": "threads",
    "ChatThread": "threads",
    "BeaconChatThread": "threads",
    "ForwardThread": "threads",
    "ForwardParentThread": "threads",
    "ForwardChildThread": "threads",
    "LineItemThread": "threads",
    "ThreadStatus": "threads",
    "ThreadState": "threads",
    "ThreadAction": "threads",
    "AssociatedEntities": "threads",
    "ThreadRating": "threads",
    "RatingValue": "threads",
    "ThreadSchedule": "threads",
    "ThreadEmbedded": "threads",
    "ThreadLinks": "threads",
    "NewThread": "threads",
    "NewChatThread": "threads",
    "NewCustomerThread": "threads",
    "NewNoteStatus": "threads",
    "NewNote": "threads",
    "NewPhoneThread": "threads",
    "NewReplyStatus": "threads",
    "NewReply": "threads",
    "CustomerReferencePhotoType": "threads",
    "CustomerReferenceGender": "threads",
    "CustomerReference": "threads",
    "ThreadChange": "threads",
    "ThreadTextChange": "threads",
    "ThreadHiddenChange": "threads",
    "OriginalSource": "threads",
    "ThreadScheduleUpdate": "threads",
    "ThreadPublication": "threads",
    "User": "users",
    "UserRole": "users",
    "UserType": "users",
    "UserList": "users",
    "UserListEmbedded": "users",
    "NewUserRole": "users",
    "NewUser": "users",
    "NewMailboxAccess": "users",
    "UserStatus": "users",
    "UserEmailStatus": "users",
    "EmailAvailability": "users",
    "StatusSource": "users",
    "CustomStatus": "users",
    "UserChatStatus": "users",
    "ChatAvailability": "users",
    "ChatStatusByMailbox": "users",
    "UserStatusList": "users",
    "UserStatusListEmbedded": "users",
    "UserStatusUpdateStatus": "users",
    "UserStatusUpdate": "users",
    "NewCustomStatus": "users",
    "Reassignment": "users",
    "AwayDuration": "users",
    "ReassignmentUpdate": "users",
    "AwayDurationUpdate": "users",
    "SystemUser": "users",
    "SystemUserList": "users",
    "SystemUserListEmbedded": "users",
    "DeletedConversation": "webhook_events",
    "DeletedResource": "webhook_events",
    "EventPayload": "webhook_events",
    "SurveyResponse": "webhook_events",
    "SurveyMessage": "webhook_events",
    "SurveyAnswer": "webhook_events",
    "SurveyResponseEmbedded": "webhook_events",
    "SurveyResponseLinks": "webhook_events",
    "Webhook": "webhooks",
    "WebhookState": "webhooks",
    "WebhookPayloadVersion": "webhooks",
    "WebhookEventName": "webhooks",
    "WebhookList": "webhooks",
    "WebhookListEmbedded": "webhooks",
    "WebhookSettingsEventsItem": "webhooks",
    "WebhookSettingsPayloadVersion": "webhooks",
    "WebhookSettingsState": "webhooks",
    "WebhookSettings": "webhooks",
    "Workflow": "workflows",
    "WorkflowType": "workflows",
    "WorkflowStatus": "workflows",
    "WorkflowList": "workflows",
    "WorkflowListEmbedded": "workflows",
    "WorkflowStatusChangeValue": "workflows",
    "WorkflowStatusChange": "workflows",
    "WorkflowRun": "workflows",
}


def __getattr__(name: str) -> object:
    """Load the module of a model when the model is first asked for."""
    if module := _MODULES.get(name):
        return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the models, loaded or not."""
    return sorted(_MODULES)
