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

    /// <summary>Which unit uploads for which other: texts of the form <c>delegator>uploader</c>, by unit id (formats.md B.4.1, CF_SJLYDM).</summary>
    public const string RecordDelegations = "records.delegations";

    /// <summary>Days from service of the notice within which a subject may make a statement before a black listing (G4, G6).</summary>
    public const string StatementWorkingDays = "lists.statementWorkingDays";

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

    /// <summary>Names of the channels on which lists and records are published (P2).</summary>
    public const string PublicationChannels = "publication.channels";

    /// <summary>Names of the fields that no public view shows unmasked (P9).</summary>
    public const string MaskedFields = "publication.maskedFields";

    /// <summary>How often a queue message is handed out before it becomes a dead letter.</summary>
    public const string QueueDeliveries = "queues.deliveries";
}
