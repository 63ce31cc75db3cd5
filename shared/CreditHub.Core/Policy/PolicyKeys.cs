namespace CreditHub.Policy;

/// <summary>The keys of <see cref="PolicyBook"/>. All counts of days are working days of the profile's calendar unless the name says otherwise.</summary>
public static class PolicyKeys
{
    /// <summary>Days from the decision within which a permit or penalty is published (T1–T3).</summary>
    public const string PublicationWorkingDays = "records.publicationWorkingDays";

    /// <summary>The same for the further acts: enforcement, confirmation, levy, payment, adjudication, compensation, reward, supervision (T4).</summary>
    public const string ActPublicationWorkingDays = "records.actPublicationWorkingDays";

    /// <summary>Codes of the kinds of record on trial (研究推动) that are taken.</summary>
    public const string TrialRecordKinds = "records.trialKinds";

    /// <summary>What becomes of the content of a record that is annulled or withdrawn: <c>archive</c>, kept sealed, or <c>delete</c> (safeguards C.4).</summary>
    public const string AnnulledRecords = "records.annulled";

    /// <summary>Days from a record's annulment, withdrawal or change within which every unit that got something of it confirms (G15).</summary>
    public const string RecallWorkingDays = "records.recallWorkingDays";

    /// <summary>Months from its decision after which a record is used no more, whatever its kind (G13). What is not negative is used while it is valid.</summary>
    public const string RecordUseMonths = "records.useMonths";

    /// <summary>The same of kinds with a rule of their own: texts of the form <c>kind=months</c>.</summary>
    public const string RecordKindUseMonths = "records.kindUseMonths";

    /// <summary>Months within which a subject confirms anew what it declared of itself; what is not confirmed lapses (R19).</summary>
    public const string DeclarationConfirmMonths = "declarations.confirmMonths";

    /// <summary>Which restricted kinds of record which units may read in a matter of theirs: texts of the form <c>kind>unit</c> (R6).</summary>
    public const string RestrictedReaders = "records.restrictedReaders";

    /// <summary>Which unit uploads for which other: texts of the form <c>delegator>uploader</c>, by unit id (formats.md B.4.1, CF_SJLYDM).</summary>
    public const string RecordDelegations = "records.delegations";

    /// <summary>Codes of administrative divisions, six digits each, that are taken as known although no standard lists them (formats.md B.1).</summary>
    public const string FurtherRegions = "records.furtherRegions";

    /// <summary>What units are expected to send every month: texts of the form <c>unit>kind</c> (应归尽归, R10).</summary>
    public const string ExpectedRecords = "records.expected";

    /// <summary>Two numbers: days after a month's end on which units are reminded to say how many decisions they made, and by which they have (R10).</summary>
    public const string AnnouncementWorkingDays = "records.announcementWorkingDays";

    /// <summary>Lists that units send again and again, within so many days each: texts of the form <c>unit&gt;kind=days</c> (P6).</summary>
    public const string RecordFreshness = "records.freshness";

    /// <summary>Days from service of the notice within which a subject may make a statement before a black listing (G4, G6).</summary>
    public const string StatementWorkingDays = "lists.statementWorkingDays";

    /// <summary>Categories of conduct for which subjects are listed, four groups (A9.1): texts of the form <c>code=name</c>.</summary>
    public const string ConductCategories = "lists.conductCategories";

    /// <summary>Longest age in months, from its decision, of a record on which a black listing is proposed or decided (G13).</summary>
    public const string GroundMonths = "lists.groundMonths";

    /// <summary>Days for which a proposed red listing is publicised before it may be decided (G5).</summary>
    public const string PublicityWorkingDays = "lists.publicityWorkingDays";

    /// <summary>Days from delivery within which a unit acknowledges a directive.</summary>
    public const string AcknowledgementWorkingDays = "directives.acknowledgementWorkingDays";

    /// <summary>Days from acknowledgement within which a unit feeds back on a directive with a mandatory measure (J7).</summary>
    public const string MandatoryFeedbackWorkingDays = "directives.mandatoryFeedbackWorkingDays";

    /// <summary>The same for a directive of recommended measures only.</summary>
    public const string RecommendedFeedbackWorkingDays = "directives.recommendedFeedbackWorkingDays";

    /// <summary>Days from delivery within which a suspension, correction or lift is confirmed (J13, G14).</summary>
    public const string LiftWorkingDays = "directives.liftWorkingDays";

    /// <summary>Three numbers: days after a deadline at which a unit is reminded, chased, and reported to the office; 0 is the deadline itself.</summary>
    public const string EscalationWorkingDays = "directives.escalationWorkingDays";

    /// <summary>Days from the provider's receipt of the verification notice within which it verifies (T5).</summary>
    public const string VerificationWorkingDays = "objections.verificationWorkingDays";

    /// <summary>Days from that receipt at which the provider is reminded (T5).</summary>
    public const string VerificationReminderWorkingDays = "objections.verificationReminderWorkingDays";

    /// <summary>Day of the month by which units report, itself on time (T8).</summary>
    public const string MonthlyReportDay = "reports.monthlyDay";

    /// <summary>Least number of trustworthy typical cases in a monthly report (T8).</summary>
    public const string MonthlyTrustworthyCases = "reports.monthlyTrustworthyCases";

    /// <summary>Least number of untrustworthy typical cases in a monthly report (T8).</summary>
    public const string MonthlyUntrustworthyCases = "reports.monthlyUntrustworthyCases";

    /// <summary>Codes of the incentives that open the green channel (绿色通道) to a red-listed subject in their matters.</summary>
    public const string GreenChannelMeasures = "checks.greenChannelMeasures";

    /// <summary>For how many years a subject must have no bad credit record to be treated as one without (T16).</summary>
    public const string CleanRecordYears = "checks.cleanRecordYears";

    /// <summary>Evaluations after which an enterprise is invited to register voluntarily: texts of the form <c>kind=category</c> (R20).</summary>
    public const string InvitedEvaluations = "invitations.lowEvaluations";

    /// <summary>Measures that make a listed enterprise an object of key supervision, to be invited likewise.</summary>
    public const string InvitedMeasures = "invitations.keySupervisionMeasures";

    /// <summary>Records that stand for a change of an enterprise: texts of the form <c>kind=category</c>.</summary>
    public const string InvitedChanges = "invitations.changes";

    /// <summary>From how many such changes on an enterprise is invited; 0 for never.</summary>
    public const string InvitedChangesAtLeast = "invitations.changesAtLeast";

    /// <summary>Calendar months within which they were decided.</summary>
    public const string InvitedChangesMonths = "invitations.changesWithinMonths";

    /// <summary>Most other records of an enterprise that is invited because it changes fast and little is known of it.</summary>
    public const string InvitedRecordsAtMost = "invitations.recordsAtMost";

    /// <summary>Kinds of record by which an enterprise registered voluntarily (R19).</summary>
    public const string RegistrationKinds = "invitations.registrationKinds";

    /// <summary>Calendar months after an invitation within which there is no other.</summary>
    public const string InvitedAgainMonths = "invitations.againMonths";

    /// <summary>Days before the last day for publishing at which a unit is reminded of an upload that no two persons have decided about (T1).</summary>
    public const string PublicationReminderWorkingDays = "publication.reminderWorkingDays";

    /// <summary>Days after that last day at which the office is told.</summary>
    public const string PublicationEscalationWorkingDays = "publication.escalationWorkingDays";

    /// <summary>Whether a person of the office may be the second one (P8).</summary>
    public const string OfficeApprovesPublication = "publication.officeApproves";

    /// <summary>Days within which every channel confirms that it shows a withdrawn record no more.</summary>
    public const string WithdrawalWorkingDays = "publication.withdrawalWorkingDays";

    /// <summary>Three numbers: longest terms of publication in months for 轻微, 一般 and 严重; 0 is not published (国办发〔2025〕22号).</summary>
    public const string PublicationTierMonths = "publication.tierMonths";

    /// <summary>Longest term in months of what has no tier, and of anything at all.</summary>
    public const string PublicationLongestMonths = "publication.longestMonths";

    /// <summary>Terms of kinds with a rule of their own: texts of the form <c>kind=months</c>.</summary>
    public const string PublicationKindMonths = "publication.kindMonths";

    /// <summary>What the hub and the channels do with the content of a record whose term is over: <c>archive</c> or <c>delete</c> (G13).</summary>
    public const string AfterPublicationTerm = "publication.afterTerm";

    /// <summary>Categories that alone make a record 轻微.</summary>
    public const string MinorCategories = "publication.minorCategories";

    /// <summary>Categories that make a record 轻微 below <see cref="GeneralAmount"/>.</summary>
    public const string FineCategories = "publication.fineCategories";

    /// <summary>Categories that make a record 严重.</summary>
    public const string SeriousCategories = "publication.seriousCategories";

    /// <summary>较大数额 in 万元 (10,000 yuan), inclusive.</summary>
    public const string GeneralAmount = "publication.generalAmount";

    /// <summary>巨额 in 万元, inclusive.</summary>
    public const string SeriousAmount = "publication.seriousAmount";

    /// <summary>Codes of the kinds of record that are published of natural persons (G19).</summary>
    public const string PublicPersonKinds = "publication.personKinds";

    /// <summary>A record that says one of these words is never published (G22).</summary>
    public const string NeverPublicWords = "publication.neverWords";

    /// <summary>Whether a record of nothing but a warning may be published.</summary>
    public const string WarningsPublished = "publication.warningsPublished";

    /// <summary>Whether a disputed record stays public with 异议标注.</summary>
    public const string DisputedShown = "publication.disputedShown";

    /// <summary>Codes of the list types whose entries the public site shows, of organisations and households (P2, P3, P12).</summary>
    public const string PublicListTypes = "publication.listTypes";

    /// <summary>
    /// Codes of the list types of whose entries the persons who answer for a state-owned enterprise may be named to the public, by two persons (P7).
    /// </summary>
    public const string ResponsibleLists = "publication.responsibleLists";

    /// <summary>Pages of the government's own to which the public site links, each <c>title|English title|https address</c> (P11).</summary>
    public const string OfficialLinks = "publication.officialLinks";

    /// <summary>Codes of the kinds of record that stand in the public site's column of commitments, 诚信承诺专栏 (P14, P17).</summary>
    public const string CommitmentKinds = "publication.commitmentKinds";

    /// <summary>Most requests a minute that one address may send to the public site.</summary>
    public const string PublicRequestsPerMinute = "publication.requestsPerMinute";

    /// <summary>Longest term in months of an authorisation of an organisation outside government (R17).</summary>
    public const string ReaderLongestMonths = "readers.longestMonths";

    /// <summary>Longest term in months of a subject's consent on which such an organisation reads.</summary>
    public const string ReaderConsentMonths = "readers.consentMonths";

    /// <summary>Codes of the shared kinds of record that such an organisation may be authorised to read, each time with the subject's consent.</summary>
    public const string ReaderSharedKinds = "readers.sharedKinds";

    /// <summary>For what such organisations may read: texts of the form <c>class=purpose</c>, by class of unit.</summary>
    public const string ReaderPurposes = "readers.purposes";

    /// <summary>Most reads a day that one authorisation may allow.</summary>
    public const string ReaderMostPerDay = "readers.mostPerDay";

    /// <summary>Months from the finding before which a record is not repaired: three numbers, of 轻微, 一般 and 严重 (信用修复管理办法 2025).</summary>
    public const string RepairEarliestMonths = "repairs.earliestMonths";

    /// <summary>Codes of the kinds of record that are not repaired by their deciding unit: they have a way of their own, or none.</summary>
    public const string RepairExceptKinds = "repairs.exceptKinds";

    /// <summary>First day of decisions with which the notice of repair is served, as in 2026-04-01 (两书同达, G24).</summary>
    public const string RepairNoticeFrom = "repairs.noticeFrom";

    /// <summary>What a subject is told about how to have its credit repaired, and with what; a text in the profile's language (G24).</summary>
    public const string RepairPath = "repairs.path";

    /// <summary>Working days before the day of a promise or rectification at which its unit is reminded (T15, T18).</summary>
    public const string DutyReminderWorkingDays = "duties.reminderWorkingDays";

    /// <summary>Working days after that day within which a person of the unit finds; then the office is told.</summary>
    public const string DutyFindingWorkingDays = "duties.findingWorkingDays";

    /// <summary>Types of commitment that are to be public, each of them (应公示尽公示, P14).</summary>
    public const string MandatoryCommitments = "commitments.mandatoryTypes";

    /// <summary>How often a queue message is handed out before it becomes a dead letter.</summary>
    public const string QueueDeliveries = "queues.deliveries";
}
