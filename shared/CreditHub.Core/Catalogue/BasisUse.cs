using System.Text.Json.Serialization;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Catalogue;

/// <summary>Why a record never carries a sanction (G21, R12).</summary>
public enum BasisExclusion
{
    /// <summary>Its kind never does, such as a permit.</summary>
    Kind,

    /// <summary>Reference data of an association or agency.</summary>
    Reference,

    /// <summary>The subject declared it.</summary>
    SelfDeclared,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>适用简易程序作出的处罚.</summary>
    SummaryProcedure,

    /// <summary>Nothing but 警告 or 通报批评.</summary>
    WarningOnly,

    /// <summary>轻微且主动纠正.</summary>
    MinorCorrected,

    /// <summary>Arrears of 水电气暖、通讯、物业 that no decision confirms.</summary>
    UnconfirmedArrears,

    /// <summary>The time for review or litigation has not passed, or the decision is under one.</summary>
    NotFinal,

    /// <summary>The commitment was kept, or is not yet due.</summary>
    NotBroken,

    /// <summary>Its decision was annulled, withdrawn or replaced, or its source removed it.</summary>
    NotInForce,
}

/// <summary>Whether a sanction may rest on a record, as found when it was received.</summary>
/// <param name="Exclusion">Why none may; null where one may.</param>
public sealed record BasisUse(BasisExclusion? Exclusion)
{
    /// <summary>A sanction may rest on it.</summary>
    public static BasisUse May { get; } = new((BasisExclusion?)null);

    /// <summary>Whether a sanction may rest on it.</summary>
    [JsonIgnore]
    public bool MayRest => Exclusion is null;
}

/// <summary>Which records of a kind never carry a sanction; all that it names must hold.</summary>
/// <param name="Reason">Why.</param>
/// <param name="When">What the record must say; null for any.</param>
/// <param name="SubjectKinds">About which kinds of subject; empty for all.</param>
/// <param name="NotCollected">
/// Whether such a record is not even collected: its row is refused with <see cref="RecordErrors.NotCollected"/> and not kept for its sender, either.
/// </param>
public sealed record BasisExclusionRule(
    BasisExclusion Reason, FieldCondition? When = null, IReadOnlyList<SubjectKind>? SubjectKinds = null, bool NotCollected = false);
