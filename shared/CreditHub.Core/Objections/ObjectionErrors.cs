using CreditHub.Decisions;

namespace CreditHub.Objections;

/// <summary>What the Objections capability refuses.</summary>
public static class ObjectionErrors
{
    /// <summary>No such objection, or not one that the caller may know of.</summary>
    public static HubError Unknown { get; } = new("objection.unknown", 404, "没有该异议", "There is no such objection");

    /// <summary>The objection is neither the caller's, nor its unit's to verify or follow.</summary>
    public static HubError Foreign { get; } = new("objection.foreign", 403, "该异议与本单位无关", "The objection is not this unit's");

    /// <summary>No such kind of objection.</summary>
    public static HubError KindUnknown { get; } = new("objection.kind-unknown", 422, "异议类型无效", "There is no such kind of objection");

    /// <summary>The caller may not raise this kind against this entry or record (E2–E4).</summary>
    public static HubError KindNotAllowed { get; } =
        new("objection.kind-not-allowed", 403, "无权提出此类异议", "The caller may not raise this kind here");

    /// <summary>The reason is empty.</summary>
    public static HubError ReasonMissing { get; } = new("objection.reason-missing", 422, "缺少异议理由", "The reason is missing");

    /// <summary>The evidence hash is not a SHA-256 in lower-case hex.</summary>
    public static HubError EvidenceInvalid { get; } = new("objection.evidence-invalid", 422, "证据摘要无效", "The evidence hash is not valid");

    /// <summary>The entry has ended or was declined; nothing rests on it.</summary>
    public static HubError EntryOver { get; } = new("objection.entry-over", 409, "该条目已不生效", "The entry is over");

    /// <summary>The record was annulled, withdrawn, replaced or removed; nothing rests on it.</summary>
    public static HubError RecordOver { get; } = new("objection.record-over", 409, "该记录已不生效", "The record is over");

    /// <summary>Neither an entry nor a record is disputed, or both are.</summary>
    public static HubError TargetInvalid { get; } =
        new("objection.target-invalid", 422, "应指明列入条目或信用记录之一", "An objection disputes an entry or a record, and one of them");

    /// <summary>A finding of <c>corrected</c> comes after the record's change: by then it has not been changed since the objection.</summary>
    public static HubError RecordNotCorrected { get; } =
        new("objection.record-not-corrected", 409, "记录尚未更正", "The record was not corrected since the objection");

    /// <summary>The idempotency key was used for another objection.</summary>
    public static HubError KeyReused { get; } =
        new("objection.key-reused", 409, "幂等键已用于其他异议", "The idempotency key was used for another objection");

    /// <summary>Another unit than the provider tried to receive or find (T5).</summary>
    public static HubError VerifierNotProvider { get; } =
        new("objection.verifier-not-provider", 403, "不是信息提供单位", "Only the providing unit verifies");

    /// <summary>A system tried to find (G23).</summary>
    public static HubError VerifierNotAPerson { get; } =
        new("objection.verifier-not-a-person", 403, "核实须由工作人员作出", "Only a person finds");

    /// <summary>Who decided the entry may not verify it (G26).</summary>
    public static HubError VerifierDecidedEntry { get; } =
        new("objection.verifier-decided-entry", 403, "认定人不得核实异议", "Who decided the entry does not verify it");

    /// <summary>The finding's result is none, or its document, reason or correction is missing or too much.</summary>
    public static HubError FindingIncomplete { get; } =
        new("objection.finding-incomplete", 422, "核实结果不完整", "The finding is not complete");

    /// <summary>A different finding is on record.</summary>
    public static HubError AlreadyFound { get; } = new("objection.already-found", 409, "已有不同的核实结果", "A different finding is on record");
}
