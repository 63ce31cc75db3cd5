using CreditHub.Decisions;

namespace CreditHub.Records;

/// <summary>Why an ended record does not stand again.</summary>
public static class ReinstatementErrors
{
    /// <summary>The record is not annulled, withdrawn or removed, or its subject took it back itself.</summary>
    public static HubError NotPossible { get; } = new(
        "reinstatement.not-possible", 409, "记录未被撤销、撤回或移除，或由主体自行撤回，不能恢复",
        "The record was not annulled, withdrawn or removed, or its subject took it back");

    /// <summary>What the record said was deleted as the policy wants it; nothing is left that could stand again.</summary>
    public static HubError ContentGone { get; } = new(
        "reinstatement.content-gone", 409, "记录内容已依规定删除，不能恢复", "What the record said was deleted, as the policy wants it");

    /// <summary>An objection found the record wrong before it ended: that is no slip, and only a document that sets the end aside undoes it.</summary>
    public static HubError EndedInLaw { get; } = new(
        "reinstatement.ended-in-law", 409, "记录因异议核实有误而终止，须凭撤销该处理的文书恢复",
        "An objection found the record wrong; only a document that sets its end aside lets it stand again");

    /// <summary>The ground is none of the list.</summary>
    public static HubError GroundUnknown { get; } =
        new("reinstatement.ground-unknown", 422, "恢复事由不在代码表内", "The ground is none of the list");

    /// <summary>
    /// It is the document by which the record ended, or what sets that aside has no day, or one in the future.
    /// </summary>
    public static HubError DocumentInvalid { get; } = new(
        "reinstatement.document-invalid", 422, "恢复文书与终止记录的文书相同，或撤销原处理的文书日期缺失或无效",
        "The document is the one that ended the record, or the day of the one that sets it aside is missing or not possible");

    /// <summary>The day on which the subject was told is missing, in the future, or before the record ended (G24).</summary>
    public static HubError SubjectNotTold { get; } = new(
        "reinstatement.subject-not-told", 422, "未填写告知主体的日期，或日期无效", "The day on which the subject was told is missing or not possible");

    /// <summary>Nobody asks that the record stand again.</summary>
    public static HubError Unknown { get; } = new("reinstatement.unknown", 404, "该记录没有待复核的恢复申请", "Nobody asks that the record stand again");

    /// <summary>Who asked, and who ended the record, is not the second person (G26).</summary>
    public static HubError SecondPerson { get; } = new(
        "reinstatement.second-person", 403, "须由提出人和原经办人以外的人员复核", "Another person than the one who asks, and the one who ended the record, must agree");
}
