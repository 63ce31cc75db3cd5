using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Catalogue;

/// <summary>A kind of record, as the layers of the catalogue (目录) together say (R5, R6; 国办发〔2020〕49号).</summary>
/// <param name="Code">Its code, as in <c>?kind=penalties</c>.</param>
/// <param name="Title">Its title in Chinese; the name of its sheet in a workbook.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="Class">共享属性.</param>
/// <param name="SourceClass">Where it comes from.</param>
/// <param name="Tone">What it says about its subject.</param>
/// <param name="SubjectKinds">Kinds of subject that it may be about.</param>
/// <param name="Providers">Units that may provide it; empty for all.</param>
/// <param name="Basis">The legal basis for collecting it (G1).</param>
/// <param name="Deadline">Key of the policy value that says in how many working days it is published; null where it is not.</param>
/// <param name="DeadlineWorkingDays">A shorter deadline of a layer's own; null without.</param>
/// <param name="Cycle">更新周期.</param>
/// <param name="IsTrial">研究推动: taken only where the policy value <c>records.trialKinds</c> names it (T4).</param>
/// <param name="MayBeBasis">Whether a sanction may ever rest on it.</param>
/// <param name="Exclusions">Which of its records never carry one all the same (G21).</param>
/// <param name="Forbidden">Words that no heading of a file may hold, of the catalogue and of the kind (G20).</param>
/// <param name="Forms">Its generations of columns, newest first.</param>
/// <param name="Source">Where its columns come from.</param>
/// <param name="Mark">Whether that source was read.</param>
/// <param name="Note">What a reader must know about the source; empty without.</param>
public sealed record RecordKind(
    string Code,
    string Title,
    string TitleEn,
    RecordClass Class,
    SourceClass SourceClass,
    RecordTone Tone,
    IReadOnlyList<SubjectKind> SubjectKinds,
    IReadOnlyList<UnitId> Providers,
    LegalBasisId Basis,
    string? Deadline,
    int? DeadlineWorkingDays,
    RecordCycle Cycle,
    bool IsTrial,
    bool MayBeBasis,
    IReadOnlyList<BasisExclusionRule> Exclusions,
    IReadOnlyList<string> Forbidden,
    IReadOnlyList<RecordForm> Forms,
    PolicySource Source,
    PolicyMark Mark,
    string Note)
{
    /// <summary>The newest generation of columns: that of templates, and of the codes under which texts are kept.</summary>
    public RecordForm Current => Forms[0];

    /// <summary>Working days from the decision within which a record is published; null where it is not.</summary>
    /// <param name="book">The policy.</param>
    /// <param name="on">The day that counts.</param>
    public int? PublicationWorkingDays(PolicyBook book, DateOnly on) => Deadline is not { } key ? null
        : book.Number(key, on) is var days && DeadlineWorkingDays < days ? DeadlineWorkingDays
        : days;

    /// <summary>A record's texts once its dispute is over: the cell that said 异议 says that it stands.</summary>
    /// <param name="text">The texts by field code.</param>
    public IReadOnlyDictionary<string, string> Standing(IReadOnlyDictionary<string, string> text)
    {
        foreach (var field in Forms.Select(form => form.Of(FieldRole.State)).OfType<RecordField>())
        {
            var items = field.Codes?.Items ?? [];
            if (text.TryGetValue(field.KeptAs, out var cell) && items.Any(item => item.Name == cell && item.State is SourceState.Disputed)
                && items.FirstOrDefault(item => item.State is SourceState.InForce) is { Name: var stands })
            {
                return new Dictionary<string, string>(text, StringComparer.Ordinal) { [field.KeptAs] = stands };
            }
        }

        return text;
    }

    /// <summary>Whether its records say who a subject is, and are no credit information (R4).</summary>
    public bool IsBasic => SourceClass is SourceClass.BasicInformation;

    /// <summary>Whether the register of subjects is fed by it: what not every unit of government may read is not in it.</summary>
    public bool IsRegistered => IsBasic && Class is (RecordClass.Public or RecordClass.Shared);

    /// <summary>Why no record of the kind ever carries a sanction; null where one may.</summary>
    public BasisExclusion? Excluded => SourceClass switch
    {
        SourceClass.Reference => BasisExclusion.Reference,
        SourceClass.SelfDeclared => BasisExclusion.SelfDeclared,
        SourceClass.Complaint => BasisExclusion.Complaint,
        SourceClass.BasicInformation => BasisExclusion.Kind,
        SourceClass.PublicCredit => MayBeBasis ? null : BasisExclusion.Kind,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
