using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Objections;
using CreditHub.Oversight;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.JointActions;

public static partial class JointActionTexts
{
    public static Text Planned { get; } = new("未下达", "Not sent");

    public static Text Delivered { get; } = new("已送达", "Delivered");

    public static Text Taken { get; } = new("已签收", "Acknowledged");

    public static Text Answered { get; } = new("已反馈", "Settled");

    public static Text Replaced { get; } = new("已被替代", "Superseded");

    public static Text Mandatory { get; } = new("强制性", "mandatory");

    public static Text Recommended { get; } = new("推荐性", "recommended");

    public static Text Informational { get; } = new("告知", "for information");

    public static Text Implemented { get; } = new("已实施", "Implemented");

    public static Text PartlyImplemented { get; } = new("部分实施", "Partly implemented");

    public static Text NotApplicable { get; } = new("不适用", "Not applicable");

    public static Text NotImplemented { get; } = new("不实施", "Not implemented");

    public static Text SuspendedForVerification { get; } = new("因核实暂停", "Suspended for verification");

    public static Text NoEffect { get; } = new("未生效", "None");

    public static Text InForce { get; } = new("生效", "In force");

    public static Text OnHold { get; } = new("核实中暂停", "On hold while verified");

    public static Text OverEffect { get; } = new("已结束", "Ended");

    public static Text Expired { get; } = new("到期", "Term ran out");

    public static Text Exited { get; } = new("退出", "Taken off the list");

    public static Text Repaired { get; } = new("信用修复", "Credit repair");

    public static Text Revoked { get; } = new("撤销", "Revoked");

    public static Text RootEnded { get; } = new("随主体退出", "Ended with the organisation's entry");

    public static Text BasisAnnulled { get; } = new("依据撤销", "Ended with the records on which it rested");

    public static Text Upheld { get; } = new("核实无误", "Upheld");

    public static Text Corrected { get; } = new("更正", "Corrected");

    public static Text Nothing { get; } = new("无须通知", "Nothing to tell");

    public static Text Informed { get; } = new("已告知", "Informed");

    public static Text Overdue { get; } = new("逾期", "Overdue");

    public static Text Unanswered { get; } = new("未反馈", "Unanswered");

    public static Text Defect { get; } = new("异常", "Failed");

    public static Text Remind { get; } = new("提醒", "Reminded");

    public static Text Chase { get; } = new("催办", "Chased");

    public static Text ReportToOffice { get; } = new("报告办公室", "Reported to the office");

    public static Text RoundStarted { get; } = new("发起一轮", "Round started");

    public static Text RoundEnded { get; } = new("一轮结束", "Round ended");

    public static Text Ordered { get; } = new("下达并送达队列", "Ordered and delivered:");

    public static Text Acknowledged { get; } = new("签收", "Acknowledged:");

    public static Text Settled { get; } = new("反馈完毕", "Settled:");

    public static Text Superseded { get; } = new("被后续要求替代", "Superseded:");

    public static Text HoldRaised { get; } = new("异议，暂停", "Objection: hold raised");

    public static Text HoldReleased { get; } = new("核实结束", "Finding: hold released");

    public static Text EntryEnded { get; } = new("名单结束", "Entry ended:");

    public static Text Of(InstructionKind kind) => OverviewTexts.Of(kind);

    public static Text Of(InstructionState? state) => state switch
    {
        null => Planned,
        InstructionState.Delivered => Delivered,
        InstructionState.Acknowledged => Taken,
        InstructionState.Settled => Answered,
        InstructionState.Superseded => Replaced,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Text Of(MeasureForce force) => force switch
    {
        MeasureForce.Mandatory => Mandatory,
        MeasureForce.Recommended => Recommended,
        MeasureForce.Informational => Informational,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Text Of(FeedbackResult result) => result switch
    {
        FeedbackResult.Implemented => Implemented,
        FeedbackResult.PartlyImplemented => PartlyImplemented,
        FeedbackResult.NotApplicable => NotApplicable,
        FeedbackResult.NotImplemented => NotImplemented,
        FeedbackResult.SuspendedForVerification => SuspendedForVerification,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Text Of(EntryEffect effect) => effect switch
    {
        EntryEffect.None => NoEffect,
        EntryEffect.InForce => InForce,
        EntryEffect.OnHold => OnHold,
        EntryEffect.Ended => OverEffect,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Text Of(EndReason reason) => reason switch
    {
        EndReason.Expired => Expired,
        EndReason.Exited => Exited,
        EndReason.Repaired => Repaired,
        EndReason.Revoked => Revoked,
        EndReason.RootEnded => RootEnded,
        EndReason.BasisAnnulled => BasisAnnulled,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Text Of(FindingResult result) => result switch
    {
        FindingResult.Upheld => Upheld,
        FindingResult.Corrected => Corrected,
        FindingResult.Revoked => Revoked,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Text Of(EscalationRung rung) => rung switch
    {
        EscalationRung.Remind => Remind,
        EscalationRung.Chase => Chase,
        EscalationRung.ReportToOffice => ReportToOffice,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A round's outcome, as it is stored; a word that a later version may add is shown as it is.</summary>
    public static Text OfOutcome(string word) => word switch
    {
        "nothing" => Nothing,
        "informed" => Informed,
        "settled" => Answered,
        "superseded" => Replaced,
        "overdue" => Overdue,
        "unanswered" => Unanswered,
        "failed" => Defect,
        _ => new Text(word, word),
    };

    /// <summary>How the state of an instruction is marked: what is overdue stands out, and an open lift always does (G14).</summary>
    public static string MarkOf(Instruction? instruction, DateTimeOffset now) => instruction switch
    {
        { Kind: InstructionKind.Lift } lift when lift.IsOpen() => "mark bad",
        not null when instruction.Due() <= now => "mark warn",
        _ => "mark",
    };

    /// <summary>A unit; one that has left the profile by its code.</summary>
    public static Text NameOf(UnitId unit, HubProfile profile) =>
        profile.Units.TryGetValue(unit, out var known) ? new Text(known.Name, known.NameEn) : new Text(unit.Value, unit.Value);

    /// <summary>A measure in its newest wording; a code means the same measure in every catalogue.</summary>
    public static Text NameOf(MeasureId measure, HubProfile profile) =>
        profile.Catalogues.Reverse().SelectMany(catalogue => catalogue.Measures).FirstOrDefault(known => known.Id == measure) is { } found
            ? new Text(found.Name, found.NameEn)
            : new Text("", "");

    /// <summary>A legal basis by its title, number and article; they have Chinese names only.</summary>
    public static string NameOf(LegalBasisId basis, HubProfile profile) =>
        profile.Bases.TryGetValue(basis, out var known) ? $"{known.Title} {known.Number} {known.Article}" : basis.Value;
}
