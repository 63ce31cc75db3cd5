using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Supervision;

namespace CreditHub.Catalogue;

/// <summary>One value of a code list.</summary>
/// <param name="Name">Its name; what is stored.</param>
/// <param name="Code">Its code, by which a cell may name it too; null without.</param>
/// <param name="SubjectKind">In a field of that role: the kind of subject.</param>
/// <param name="State">In a field of that role: the state; null where it says nothing of one.</param>
/// <param name="Result">In the status of a performance: what was found; null where nothing was.</param>
/// <param name="Registration">In a field of that role: how the subject is registered.</param>
public sealed record CodeItem(
    string Name,
    string? Code = null,
    SubjectKind? SubjectKind = null,
    SourceState? State = null,
    DutyResult? Result = null,
    RegistrationState? Registration = null);

/// <summary>The values that a field may have.</summary>
/// <param name="Items">They, at least one.</param>
/// <param name="Multiple">Whether a cell may hold several, separated by 、 or a comma or semicolon of either width.</param>
/// <param name="Other">A beginning with which every text passes, such as 其他 that carries a word of explanation; null without.</param>
public sealed record CodeList(IReadOnlyList<CodeItem> Items, bool Multiple = false, string? Other = null);
