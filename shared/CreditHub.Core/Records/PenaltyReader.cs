using System.Globalization;
using CreditHub.Decisions;
using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>Reads one row cell by cell and collects what is wrong. Lives for one check.</summary>
internal sealed class PenaltyReader(PenaltyRow row, DateOnly today)
{
    private const decimal MostPlausible = 1_000_000m;
    private const decimal AmountLimit = 1_000_000_000_000m;

    public List<RowProblem> Problems { get; } = [];

    public void Report(RecordColumn column, HubError error, string limit = "") => Problems.Add(new(column.Code, error, limit));

    public void CheckPresenceAndLengths()
    {
        foreach (var column in PenaltyColumns.All)
        {
            var length = row[column].Length;
            if (length == 0 && column.Required)
            {
                Report(column, RecordErrors.Required);
            }
            else if (length > column.MaxLength && column.Form is not ColumnForm.Code)
            {
                Report(column, RecordErrors.TooLong, column.MaxLength.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    public SubjectKind? SubjectKind()
    {
        switch (row[PenaltyColumns.SubjectKind])
        {
            case "":
                return null;
            case "法人及非法人组织":
                return Subjects.SubjectKind.Organisation;
            case "个体工商户":
                return Subjects.SubjectKind.SelfEmployed;
            case "自然人":
                return Subjects.SubjectKind.Person;
            default:
                Report(PenaltyColumns.SubjectKind, RecordErrors.SubjectKindUnknown);
                return null;
        }
    }

    public CreditCode? SubjectCode(SubjectKind? kind)
    {
        if (row[PenaltyColumns.CreditCode].Length == 0)
        {
            if (kind is not null)
            {
                Report(PenaltyColumns.CreditCode, RecordErrors.Required);
            }

            return null;
        }

        var code = Code(PenaltyColumns.CreditCode);
        if (code is { OrganisationCode: var inner }
            && row[PenaltyColumns.OrganisationCode] is { Length: > 0 } given && CodeText.Normalise(given) != inner)
        {
            Report(PenaltyColumns.OrganisationCode, RecordErrors.OrganisationCodeDiffers);
        }

        return code;
    }

    public CreditCode? Code(RecordColumn column)
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        switch (CreditCode.Read(row[column]))
        {
            case CreditCodeReading.Valid valid:
                return valid.Code;
            case CreditCodeReading.Malformed:
                Report(column, RecordErrors.CodeFormat);
                return null;
            case CreditCodeReading.OrganisationCheckFailed:
                Report(column, RecordErrors.CodeOrganisationCheck);
                return null;
            case CreditCodeReading.CheckDigitFailed:
                Report(column, RecordErrors.CodeCheckDigit);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public SensitiveCell? PersonIdentity()
    {
        foreach (var column in (ReadOnlySpan<RecordColumn>)[PenaltyColumns.PersonDocumentType, PenaltyColumns.PersonDocument])
        {
            if (row[column].Length == 0)
            {
                Report(column, RecordErrors.Required);
            }
        }

        return Document(PenaltyColumns.PersonDocumentType, PenaltyColumns.PersonDocument);
    }

    public SensitiveCell? Representative(SubjectKind? kind)
    {
        if (kind is Subjects.SubjectKind.Organisation && row[PenaltyColumns.Representative].Length == 0)
        {
            Report(PenaltyColumns.Representative, RecordErrors.Required);
        }

        var (type, number) = (PenaltyColumns.RepresentativeDocumentType, PenaltyColumns.RepresentativeDocument);
        if (row[type].Length == 0 != (row[number].Length == 0))
        {
            Report(row[type].Length == 0 ? type : number, RecordErrors.DocumentPairIncomplete);
            return null;
        }

        return Document(type, number)
            ?? (row[PenaltyColumns.RepresentativeCitizenId].Length > 0 ? Citizen(PenaltyColumns.RepresentativeCitizenId) : null);
    }

    public PenaltyAmounts Amounts()
    {
        var categories = PenaltyCategories.Read(row[PenaltyColumns.Category]);
        if (!categories.AllKnown)
        {
            Report(PenaltyColumns.Category, RecordErrors.CategoryUnknown);
        }

        RequireIf(categories.Fine, PenaltyColumns.Fine);
        RequireIf(categories.Confiscation, PenaltyColumns.Confiscated);
        RequireIf(categories.Certificate, PenaltyColumns.Certificate);
        return new(Amount(PenaltyColumns.Fine), Amount(PenaltyColumns.Confiscated));
    }

    public (DateOnly? DecidedOn, DateOnly? ValidUntil, DateOnly? PublishUntil) Dates()
    {
        var decidedOn = Date(PenaltyColumns.DecidedOn);
        if (decidedOn > today)
        {
            Report(PenaltyColumns.DecidedOn, RecordErrors.DateFuture);
        }

        return (decidedOn, NotBefore(decidedOn, PenaltyColumns.ValidUntil), NotBefore(decidedOn, PenaltyColumns.PublishUntil));
    }

    public void CheckRemark()
    {
        if (PersonalText.Holds(row[PenaltyColumns.Remark], today))
        {
            Report(PenaltyColumns.Remark, RecordErrors.PersonalText);
        }
    }

    private void RequireIf(bool condition, RecordColumn column)
    {
        if (condition && row[column].Length == 0)
        {
            Report(column, RecordErrors.RequiredByCategory);
        }
    }

    private SensitiveCell? Document(RecordColumn type, RecordColumn number)
    {
        if (row[type].Length == 0 || row[number].Length == 0)
        {
            return null;
        }

        switch (DocumentTypes.CodeOf(CodeText.Normalise(row[type])))
        {
            case null:
                Report(type, RecordErrors.DocumentTypeUnknown);
                return null;
            case DocumentTypes.CitizenId:
                return Citizen(number);
            case var code:
                return new(number.Code, SensitiveClass.OtherDocument, $"{code}:{CodeText.Normalise(row[number])}");
        }
    }

    private SensitiveCell? Citizen(RecordColumn column)
    {
        switch (CitizenId.Read(row[column], today))
        {
            case CitizenIdReading.Valid valid:
                return new(column.Code, SensitiveClass.CitizenId, valid.Number.Value);
            case CitizenIdReading.Malformed:
                Report(column, RecordErrors.CitizenFormat);
                return null;
            case CitizenIdReading.FirstGeneration:
                Report(column, RecordErrors.CitizenFirstGeneration);
                return null;
            case CitizenIdReading.BirthDateImpossible:
                Report(column, RecordErrors.CitizenBirthDate);
                return null;
            case CitizenIdReading.CheckDigitFailed:
                Report(column, RecordErrors.CitizenCheckDigit);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private decimal? Amount(RecordColumn column)
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        if (!decimal.TryParse(CodeText.HalfWidth(row[column]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || amount >= AmountLimit || amount.Scale > 6)
        {
            Report(column, RecordErrors.AmountFormat);
            return null;
        }

        if (amount > MostPlausible)
        {
            Report(column, RecordErrors.AmountUnit, "1000000");
        }

        return amount;
    }

    private DateOnly? Date(RecordColumn column)
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        var date = DateText.Read(row[column]);
        if (date is null)
        {
            Report(column, RecordErrors.DateFormat);
        }

        return date;
    }

    private DateOnly? NotBefore(DateOnly? decidedOn, RecordColumn column)
    {
        if (DateText.IsLongTerm(row[column]))
        {
            return null;
        }

        var date = Date(column);
        if (date < decidedOn)
        {
            Report(column, RecordErrors.DateBeforeDecision);
        }

        return date;
    }
}
