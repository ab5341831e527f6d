# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The models of the API, one module for each file of the spec, loaded on first use."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from helpscout_client._contract.lazy import LOADING

if TYPE_CHECKING:
    from .attachments import *
    from .chats import *
    from .common import *
    from .conversations import *
    from .customer_entries import *
    from .customer_properties import *
    from .customers import *
    from .mailboxes import *
    from .oauth import *
    from .organizations import *
    from .ratings import *
    from .reports import *
    from .reports_company import *
    from .reports_conversations import *
    from .reports_docs import *
    from .reports_happiness import *
    from .reports_productivity import *
    from .reports_user import *
    from .saved_replies import *
    from .tags import *
    from .teams import *
    from .threads import *
    from .users import *
    from .webhook_events import *
    from .webhooks import *
    from .workflows import *

_MODULES: Final[Mapping[str, str]] = {
    "attachments": "Attachment AttachmentState AttachmentLinks NewAttachment AttachmentData",
    "chats": "Chat ChatPerson ChatPersonType ChatCustomField ChatTag ChatTimelineEntry ChatEmbedded ChatLinks ChatEvent ChatEventType ChatEventParams ChatEventLinks ChatEventList ChatEventListEmbedded NewChatText ChatAssignment ChatTagsUpdate ChatEndStatus ChatEnd",
    "common": "Person PersonType Source SourceType SourceVia Link ErrorBody ErrorEmbedded ErrorLinks FieldError PageInfo PageLinks SelfLinks ConversationType ConversationStatus",
    "conversations": "ConversationList ConversationListEmbedded ConversationListWithThreads ConversationListWithThreadsEmbedded Conversation ConversationWithThreads ConversationState CustomerWaitingSince Tag Snooze NextEvent NextEventType CustomField ConversationEmbedded EmbeddedThreads ConversationLinks NewConversationType NewConversationStatus NewConversation InitialThread InitialChatThread InitialCustomerThread InitialNote InitialPhoneThread InitialReply CustomFieldValue ConversationTagsOverwrite ConversationFieldsOverwrite SnoozeOverwrite ConversationChange SubjectChange PrimaryCustomerChange DraftChange MailboxChange ConversationStatusChangeValue ConversationStatusChange AssigneeChange AssigneeRemoval",
    "customer_entries": "CustomerAddress NewCustomerAddress CustomerChat CustomerChatType CustomerChatList CustomerChatListEmbedded NewCustomerChatType NewCustomerChat CustomerEmail CustomerEmailType CustomerEmailList CustomerEmailListEmbedded NewCustomerEmailType NewCustomerEmail CustomerPhone CustomerPhoneType CustomerPhoneList CustomerPhoneListEmbedded NewCustomerPhoneType NewCustomerPhone CustomerSocialProfile CustomerSocialProfileType CustomerSocialProfileList CustomerSocialProfileListEmbedded CustomerSocialProfileListUnderscored NewCustomerSocialProfileType NewCustomerSocialProfile CustomerWebsite CustomerWebsiteList CustomerWebsiteListEmbedded NewCustomerWebsite",
    "customer_properties": "PropertyType CustomerProperty CustomerPropertyOption CustomerPropertyList CustomerPropertyListEmbedded NewCustomerPropertyType NewCustomerProperty NewCustomerPropertyOption CustomerPropertyChange CustomerPropertyReplacement CustomerPropertyRemoval",
    "customers": "Customer CustomerGender CustomerPhotoType CustomerEmbedded CustomerPropertyValue CustomerPropertySource CustomerLinks CustomerList CustomerListEmbedded CustomerCursorList CustomerCursorLinks CustomerOverwritePhotoType CustomerOverwriteGender CustomerOverwrite NewCustomer CustomerChange CustomerFieldReplacementPath CustomerFieldReplacement CustomerChatAddition CustomerEmailAddition CustomerPhoneAddition CustomerSocialProfileAddition CustomerWebsiteAddition CustomerEntryReplacement CustomerEntryRemoval",
    "mailboxes": "Mailbox MailboxLinks MailboxList MailboxListEmbedded MailboxCustomField MailboxCustomFieldOption MailboxCustomFieldList MailboxCustomFieldListEmbedded MailboxFolder MailboxFolderType MailboxFolderList MailboxFolderListEmbedded MailboxRouting MailboxRoutingState MailboxRoutingMethod MailboxRoutingUser MailboxRoutingReason MailboxRoutingUpdateState MailboxRoutingUpdateAssignmentMethod MailboxRoutingUpdate",
    "oauth": "TokenRequestGrantType TokenRequest AccessToken",
    "organizations": "Organization OrganizationPropertyValue OrganizationList OrganizationListEmbedded OrganizationConversationList OrganizationConversationListEmbedded OrganizationProperty OrganizationPropertyOption OrganizationPropertyList OrganizationPropertyListEmbedded NewOrganization OrganizationUpdate NewOrganizationPropertyType NewOrganizationProperty NewOrganizationPropertyOption OrganizationPropertyUpdate NewOrganizationPropertyValue",
    "ratings": "Rating RatingVerdict RatingPerson RatingLinks",
    "reports": "ReportDelta ReportFilterTag ReportBuckets ReportBucket ReportDrilldown ReportDrilldownPage ReportDrilldownConversation ReportDrilldownTag ReportRatings ReportRating CustomersHelpedReport CustomersHelpedPoint RepliesSentReport RepliesSentPoint ResolvedReport ResolvedPoint ChatReport ChatReportFigures ChatReportVolume ChatReportResponses ChatReportResolutions ChatReportDeltas ChatReportVolumeDeltas ChatReportResponsesDeltas ChatReportResolutionsDeltas EmailReport EmailReportFigures EmailReportVolume EmailReportResolutions EmailReportResponses EmailReportDeltas EmailReportVolumeDeltas EmailReportResolutionsDeltas EmailReportResponsesDeltas PhoneReport PhoneReportFigures PhoneReportDeltas PhoneReportUser PhoneReportUserFigures",
    "reports_company": "CompanyReport CompanyReportFigures CompanyReportDeltas CompanyReportUser",
    "reports_conversations": "ConversationsReport ConversationsReportFigures ConversationsReportDeltas ConversationsReportTop ConversationsReportTopItem ConversationsReportFields ConversationsReportField ConversationsReportFieldValue ConversationsReportFieldSummary ReportBusyTime VolumeByChannelReport VolumeByChannelPoint NewConversationsReport NewConversationsPoint ReceivedMessagesReport ReceivedMessagesPoint",
    "reports_docs": "DocsReport DocsReportFigures DocsReportDeltas DocsReportSearch DocsReportFailedSearch DocsReportArticle DocsReportCategory",
    "reports_happiness": "HappinessReport HappinessReportFigures HappinessReportDeltas",
    "reports_productivity": "ProductivityReport ProductivityReportFigures ProductivityReportDeltas ProductivityTimeReport ProductivityTimePoint",
    "reports_user": "UserReport UserReportUser UserReportFigures UserReportDeltas UserConversationHistory UserConversationHistoryRow UserConversationHistoryCustomer UserHappinessReport UserChatReport UserChatReportFigures UserChatReportDeltas",
    "saved_replies": "SavedReplySummary SavedReply NewSavedReply SavedReplyUpdate",
    "tags": "AccountTag TagList TagListEmbedded",
    "teams": "Team TeamLinks TeamList TeamListEmbedded TeamMembersUpdate",
    "threads": "ThreadList ThreadListEmbedded Thread UnknownThread read_thread ThreadBase TextThread MessageThread CustomerThread NoteThread PhoneThread ChatThread BeaconChatThread ForwardThread ForwardParentThread ForwardChildThread LineItemThread ThreadStatus ThreadState ThreadAction AssociatedEntities ThreadRating RatingValue ThreadSchedule ThreadEmbedded ThreadLinks NewThread NewChatThread NewCustomerThread NewNoteStatus NewNote NewPhoneThread NewReplyStatus NewReply CustomerReferencePhotoType CustomerReferenceGender CustomerReference ThreadChange ThreadTextChange ThreadHiddenChange OriginalSource ThreadScheduleUpdate ThreadPublication",
    "users": "User UserRole UserType UserList UserListEmbedded NewUserRole NewUser NewMailboxAccess UserStatus UserEmailStatus EmailAvailability StatusSource CustomStatus UserChatStatus ChatAvailability ChatStatusByMailbox UserStatusList UserStatusListEmbedded UserStatusUpdateStatus UserStatusUpdate NewCustomStatus Reassignment AwayDuration ReassignmentUpdate AwayDurationUpdate SystemUser SystemUserList SystemUserListEmbedded",
    "webhook_events": "DeletedConversation DeletedResource EventPayload SurveyResponse SurveyMessage SurveyAnswer SurveyResponseEmbedded SurveyResponseLinks",
    "webhooks": "Webhook WebhookState WebhookPayloadVersion WebhookEventName WebhookList WebhookListEmbedded WebhookSettingsEventsItem WebhookSettingsPayloadVersion WebhookSettingsState WebhookSettings",
    "workflows": "Workflow WorkflowType WorkflowStatus WorkflowList WorkflowListEmbedded WorkflowStatusChangeValue WorkflowStatusChange WorkflowRun",
}
_MODULE_OF: Final = {
    name: module for module, names in _MODULES.items() for name in names.split()
}

if not TYPE_CHECKING:  # a type checker would accept any name

    def __getattr__(name: str) -> object:
        """Load the module of a model when the model is first used."""
        if module := _MODULE_OF.get(name):
            with LOADING:
                return getattr(import_module(f"{__name__}.{module}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the models, loaded or not."""
    return sorted(_MODULE_OF)
