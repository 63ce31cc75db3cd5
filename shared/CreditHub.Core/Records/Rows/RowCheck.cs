using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records.Rows;

/// <summary>Reads one row cell by cell and collects what is wrong. Lives for one check.</summary>
internal sealed partial class RowCheck(FormRules rules, string[] cells, RowContext context)
{
    private static readonly Dictionary<string, decimal> NoAmounts = [];

    private readonly DateOnly?[] dates = new DateOnly?[rules.Dates];
    private readonly List<SensitiveCell> sensitive = new(4);
    private readonly Dictionary<string, string> text = new(rules.TextsOf(cells), StringComparer.Ordinal);
    private Dictionary<string, decimal> amounts = NoAmounts;
    private SubjectKind? kind;
    private CreditCode? creditCode;
    private FieldReading? coded;
    private SensitiveCell? identity;
    private UnitId? organ;
    private string organCode = "";
    private UnitId provider = context.Uploader;
    private string documentNumber = "";
    private (DateOnly? Decided, DateOnly? Valid, DateOnly? Publish) days;
    private SourceState? state;
    private string stateReason = "";
    private ulong met;

    public List<(int Index, RowProblem Problem)>? Problems { get; private set; }

    public List<(int Index, RowProblem Problem)>? Warnings { get; private set; }

    /// <summary>The unit that the row says it comes from, once it is read.</summary>
    public UnitId Source => provider;

    private bool IsPerson => kind is SubjectKind.Person;

    public void Read()
    {
        kind = ReadSubjectKind();
        var bit = kind is { } known ? FieldReading.Bit(known) : 0;
        foreach (var field in rules.Fields)
        {
            var cell = cells[field.Index];
            if (DocumentMark.BearsSecret(cell))
            {
                Report(field, RecordErrors.SecretMark);
            }
            else if (cell.Length == 0)
            {
                if (field.Field.Required || (field.RequiredFor & bit) != 0)
                {
                    Report(field, RecordErrors.Required);
                }
            }
            else if (cell.Length > field.Field.MaxLength && field.Field.Form is not FieldForm.Code)
            {
                Report(field, RecordErrors.TooLong, field.Field.MaxLength.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                Read(field, cell);
            }
        }
    }

    /// <summary>The rules between fields.</summary>
    public void Compare()
    {
        var bit = kind is { } known ? FieldReading.Bit(known) : 0;
        foreach (var field in rules.Compared)
        {
            var isEmpty = cells[field.Index].Length == 0;
            if (isEmpty && (field.RequiredWhen & met) != 0)
            {
                Report(field, RecordErrors.RequiredByCategory);
            }

            if (field.With >= 0 && isEmpty != (cells[field.With].Length == 0) && (!field.IsPersonal || IsPerson))
            {
                var missing = isEmpty ? field : rules.Fields[field.With];
                if ((missing.RequiredFor & bit) == 0)
                {
                    Report(missing, RecordErrors.DocumentPairIncomplete);
                }
            }

            if (field.NotBefore >= 0 && dates[field.Date] < dates[rules.Fields[field.NotBefore].Date])
            {
                Report(field, rules.Fields[field.NotBefore].Field.Role is FieldRole.DecidedOn
                    ? RecordErrors.DateBeforeDecision
                    : RecordErrors.DatesOutOfOrder);
            }
        }

        foreach (var exclusion in rules.NotCollected)
        {
            if (exclusion.Excludes(cells, met, bit))
            {
                var field = exclusion.When is [var (index, _), ..] ? rules.Fields[index] : null;
                (Problems ??= []).Add((field?.Index ?? rules.Fields.Length, new(field?.Field.Code ?? "", RecordErrors.NotCollected)));
            }
        }

        if (rules.OrganisationCodeAt >= 0 && creditCode is { OrganisationCode: var inner }
            && cells[rules.OrganisationCodeAt] is { Length: > 0 } given && CodeText.Normalise(given) != inner)
        {
            Report(rules.Fields[rules.OrganisationCodeAt], RecordErrors.OrganisationCodeDiffers);
        }

        CompareRegions();
        if (rules.Kind.Providers is { Count: > 0 } providers && !providers.Contains(provider))
        {
            (Problems ??= []).Add((rules.Fields.Length, new("", RecordErrors.ProviderNotAllowed)));
        }
    }

    /// <summary>Says where the source would have the record public for longer than it will be: its end is never cut in silence.</summary>
    public void CompareTerm(CheckedRow row)
    {
        if (context.Terms is { } terms && rules.PublishUntilAt >= 0 && cells[rules.PublishUntilAt].Length > 0
            && PublicationRule.EndsBefore(row, rules.Kind, terms, days.Publish ?? DateOnly.MaxValue))
        {
            Warn(rules.Fields[rules.PublishUntilAt], RecordErrors.PublishUntilCut);
        }
    }

    /// <summary>
    /// Says where a record on which a sanction may rest names no instrument as its legal basis. That one is not registered is no fault of the row: penalties
    /// rest on many more laws than lists and measures do.
    /// </summary>
    public void CompareBases(CheckedRow row)
    {
        if (rules.LegalBasisAt >= 0 && context.Bases is not null && row is { Bases: null, BasisUse.MayRest: true }
            && cells[rules.LegalBasisAt] is { Length: > 0 } basis && !NamedBases.NamesAny(basis))
        {
            Warn(rules.Fields[rules.LegalBasisAt], RecordErrors.LegalBasisUnnamed);
        }
    }

    /// <summary>What is wrong or to be told, in the order of the columns.</summary>
    public IReadOnlyList<RowProblem> InOrder(List<(int Index, RowProblem Problem)> problems) =>
        [.. problems.OrderBy(row => row.Index).Select(row => row.Problem)];

    public CheckedRow ToRow(int line) => new(
        rules.Kind.Code, line, kind!.Value, creditCode, identity, documentNumber, days.Decided!.Value, organ ?? provider, organCode, provider,
        amounts, days.Valid, days.Publish, StateOf(), UseOf(), sensitive, text)
    {
        Marks = sensitive.Count == 0 ? null : MarksOf(),
        SaysItStands = state is SourceState.InForce,
        Bases = BasesOf(days.Decided.Value),
    };

    private IReadOnlyList<LegalBasisId>? BasesOf(DateOnly decidedOn) =>
        rules.LegalBasisAt >= 0 && context.Bases?.In(cells[rules.LegalBasisAt], decidedOn) is { Count: > 0 } named ? named : null;

    private void Read(FieldReading field, string cell)
    {
        switch (field.Step)
        {
            case CellStep.Text:
                Keep(field, cell);
                break;
            case CellStep.StateReason:
                stateReason = cell;
                Keep(field, cell);
                break;
            case CellStep.Coded:
                ReadCoded(field, cell);
                break;
            case CellStep.SubjectKind:
                if (kind is null)
                {
                    Report(field, RecordErrors.SubjectKindUnknown);
                }

                break;
            // What may be a person's name is kept as one, whatever kind of subject the row says.
            case CellStep.SubjectName when IsPerson || PersonName.Fits(cell):
                sensitive.Add(new(field.Field.KeptAs, SensitiveClass.PersonName, cell));
                break;
            case CellStep.FormerNames when IsPerson || SubjectNames.Split(cell).Any(PersonName.Fits):
                sensitive.Add(new(field.Field.KeptAs, SensitiveClass.PersonName, cell));
                break;
            case CellStep.SubjectName:
            case CellStep.FormerNames:
                Keep(field, cell);
                break;
            case CellStep.CreditCode:
                creditCode = IsPerson ? null : SubjectCode(field, cell);
                break;
            case CellStep.DocumentNumber:
                documentNumber = cell;
                break;
            case CellStep.Date:
                ReadDate(field, cell);
                break;
            case CellStep.Amount:
                ReadAmount(field, cell);
                break;
            case CellStep.Count:
                ReadCount(field, cell);
                break;
            case CellStep.Sealed:
                sensitive.Add(new(field.Field.KeptAs, field.Field.Sensitive!.Value, cell));
                break;
            case CellStep.Document when !field.IsPersonal || IsPerson:
                ReadDocument(field, cell);
                break;
            case CellStep.Document:
                Warn(field, RecordErrors.SubjectDocumentIgnored);
                break;
            case CellStep.OrganCode:
                ReadOrgan(field, Code(field, cell)?.Value, cell);
                break;
            case CellStep.OrganName:
                ReadOrgan(field, context.UnitsByName.GetValueOrDefault(cell), cell);
                break;
            case CellStep.SourceCode:
                ReadSource(field, cell);
                break;
            case CellStep.Remark:
                if (PersonalText.Holds(cell, context.Today))
                {
                    Report(field, RecordErrors.PersonalText);
                }

                Keep(field, cell);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
