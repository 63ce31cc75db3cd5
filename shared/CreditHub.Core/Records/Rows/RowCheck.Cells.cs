using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>The single cells.</summary>
internal sealed partial class RowCheck
{
    private const decimal AmountLimit = 1_000_000_000_000m;
    private const decimal YuanEach = 10_000m;
    private const int AmountScale = 6;
    private const int YuanScale = 2;
    private const int LongestCount = 9;

    private void Report(FieldReading field, HubError error, string limit = "") =>
        (Problems ??= []).Add((field.Index, new(field.Field.Code, error, limit)));

    private void Warn(FieldReading field, HubError error) => (Warnings ??= []).Add((field.Index, new(field.Field.Code, error)));

    private void Keep(FieldReading field, string cell)
    {
        var key = field.Field.KeptAs;
        if (field.IsShared && text.TryGetValue(key, out var other))
        {
            text[key] = $"{other}、{cell}";
            return;
        }

        text.Add(key, cell);
    }

    // Before all else: what is required depends on it.
    private SubjectKind? ReadSubjectKind()
    {
        if (rules.SubjectKindAt < 0)
        {
            return Inferred();
        }

        var field = rules.Fields[rules.SubjectKindAt];
        var found = field.Codes!.Read(cells[field.Index]).Item?.SubjectKind;
        if (found is { } known && (rules.SubjectKinds & FieldReading.Bit(known)) == 0)
        {
            Report(field, RecordErrors.SubjectKindNotAllowed);
        }

        return found;
    }

    private SubjectKind? Inferred()
    {
        if (rules.Kind.SubjectKinds is [var only])
        {
            return only;
        }

        var hasPerson = rules.PersonDocumentAt >= 0 && cells[rules.PersonDocumentAt].Length > 0;
        var code = rules.CreditCodeAt >= 0 ? CodeText.Normalise(cells[rules.CreditCodeAt]) : "";
        if (code.Length == 0 && !hasPerson)
        {
            Report(rules.Fields[Math.Max(rules.CreditCodeAt, rules.PersonDocumentAt)], RecordErrors.Required);
            return null;
        }

        var found = code.Length == 0 ? SubjectKind.Person : CreditCode.KindOf(code);
        if ((rules.SubjectKinds & FieldReading.Bit(found)) == 0)
        {
            Report(rules.Fields[found is SubjectKind.Person ? rules.PersonDocumentAt : rules.CreditCodeAt], RecordErrors.SubjectKindNotAllowed);
        }

        return found;
    }

    private void ReadCoded(FieldReading field, string cell)
    {
        var reading = field.Codes!.Read(cell);
        if (!reading.IsKnown)
        {
            Report(field, RecordErrors.CategoryUnknown);
        }

        met |= reading.Met;
        if (field.Field.Role is FieldRole.State)
        {
            state = reading.Item?.State;
        }
        else if (field.Field.Role is FieldRole.StateReason)
        {
            stateReason = reading.Name;
        }

        Keep(field, reading.Name);
    }

    private CreditCode? Code(FieldReading field, string cell)
    {
        switch (CreditCode.Read(cell))
        {
            case CreditCodeReading.Valid valid:
                return valid.Code;
            case CreditCodeReading.Malformed:
                Report(field, RecordErrors.CodeFormat);
                return null;
            case CreditCodeReading.OrganisationCheckFailed:
                Report(field, RecordErrors.CodeOrganisationCheck);
                return null;
            case CreditCodeReading.CheckDigitFailed:
                Report(field, RecordErrors.CodeCheckDigit);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private CreditCode? SubjectCode(FieldReading field, string cell)
    {
        var code = Code(field, cell);
        coded = code is null ? null : field;
        return code;
    }

    // Once the record's day is read: what was there then is no mistake now. A code may well be younger than what is said of its subject.
    private void CompareRegions()
    {
        var on = days.Decided ?? context.Today;
        if (coded is { } field && creditCode is { } code && context.Regions.StandingOf(code.Region) is not RegionStanding.Current)
        {
            Judge(field, context.Regions.StandingOn(code.Region, on));
        }

        if (rules.RegionAt >= 0 && cells[rules.RegionAt] is { Length: > 0 } region)
        {
            Judge(rules.Fields[rules.RegionAt], context.Regions.StandingOn(CodeText.HalfWidth(region), on));
        }
    }

    private void Judge(FieldReading field, RegionStanding standing)
    {
        var warning = standing switch
        {
            RegionStanding.Unknown => RecordErrors.RegionUnknown,
            RegionStanding.Historical => RecordErrors.RegionHistorical,
            RegionStanding.NotYet => RecordErrors.RegionNotYet,
            RegionStanding.Current => null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (warning is not null)
        {
            Warn(field, warning);
        }
    }

    private void ReadOrgan(FieldReading field, string? code, string cell)
    {
        if (code is not null && context.Units.TryGetValue(code, out var unit))
        {
            (organ, organCode) = (unit, code);
        }
        else if (code is not null || field.Step is CellStep.OrganName)
        {
            Report(field, RecordErrors.OrganUnknown);
        }

        Keep(field, cell);
    }

    private void ReadSource(FieldReading field, string cell)
    {
        if (Code(field, cell) is { Value: var code })
        {
            if (context.Units.TryGetValue(code, out var unit) && (unit == context.Uploader || context.Delegators.Contains(unit)))
            {
                provider = unit;
            }
            else
            {
                Report(field, RecordErrors.SourceNotUploader);
            }
        }

        Keep(field, cell);
    }

    private void ReadDocument(FieldReading field, string cell)
    {
        var type = field.Field.Form is FieldForm.CitizenNumber ? DocumentTypes.CitizenId
            : field.With >= 0 && cells[field.With].Length > 0 ? DocumentTypes.Read(cells[field.With]) ?? ""
            : null;
        var read = type switch
        {
            // Which half of the pair is missing is said when all is read.
            null => null,
            "" => Unknown(),
            DocumentTypes.CitizenId => Citizen(field, cell),
            _ => new(field.Field.KeptAs, SensitiveClass.OtherDocument, $"{type}:{CodeText.Normalise(cell)}"),
        };
        if (read is not null)
        {
            sensitive.Add(read);
            identity = field.IsPersonal ? read : identity;
        }

        SensitiveCell? Unknown()
        {
            Report(rules.Fields[field.With], RecordErrors.DocumentTypeUnknown);
            return null;
        }
    }

    private SensitiveCell? Citizen(FieldReading field, string cell)
    {
        switch (CitizenId.Read(cell, context.Today))
        {
            case CitizenIdReading.Valid valid:
                // People keep the number of a region that is no more.
                if (context.Regions.StandingOf(valid.Number.Region) is RegionStanding.Unknown)
                {
                    Warn(field, RecordErrors.RegionUnknown);
                }

                return new(field.Field.KeptAs, SensitiveClass.CitizenId, valid.Number.Value);
            case CitizenIdReading.Malformed:
                Report(field, RecordErrors.CitizenFormat);
                return null;
            case CitizenIdReading.FirstGeneration:
                Report(field, RecordErrors.CitizenFirstGeneration);
                return null;
            case CitizenIdReading.BirthDateImpossible:
                Report(field, RecordErrors.CitizenBirthDate);
                return null;
            case CitizenIdReading.CheckDigitFailed:
                Report(field, RecordErrors.CitizenCheckDigit);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void ReadAmount(FieldReading field, string cell)
    {
        var isYuan = field.Field.Form is FieldForm.Yuan;
        var (digits, saysUnit) = AmountText.Split(CodeText.HalfWidth(cell), isYuan);
        if (!decimal.TryParse(digits.Span, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given)
            || given.Scale > (isYuan ? YuanScale : AmountScale) || (isYuan ? given / YuanEach : given) >= AmountLimit)
        {
            Report(field, RecordErrors.AmountFormat);
            return;
        }

        if (given > field.Field.Most && !saysUnit)
        {
            Report(field, RecordErrors.AmountUnit, field.Field.Most.Value.ToString(CultureInfo.InvariantCulture));
        }

        amounts = ReferenceEquals(amounts, NoAmounts) ? new(2, StringComparer.Ordinal) : amounts;
        amounts[field.Field.KeptAs] = isYuan ? given / YuanEach : given;
    }

    private void ReadCount(FieldReading field, string cell)
    {
        var digits = CodeText.HalfWidth(cell);
        if (digits.Length > LongestCount || !digits.All(char.IsAsciiDigit))
        {
            Report(field, RecordErrors.CountFormat);
            return;
        }

        if (int.Parse(digits, CultureInfo.InvariantCulture) > field.Field.Most)
        {
            Report(field, RecordErrors.CountTooLarge, field.Field.Most.Value.ToString(CultureInfo.InvariantCulture));
        }

        Keep(field, digits);
    }

    private void ReadDate(FieldReading field, string cell)
    {
        if (field.Field.Endless && DateText.IsLongTerm(cell))
        {
            // Said that there is no end: not the same as saying nothing.
            Keep(field, DateText.LongTerm);
            return;
        }

        if (DateText.Read(cell) is not { } date)
        {
            Report(field, RecordErrors.DateFormat);
            return;
        }

        if (field.Field.NotInFuture && date > context.Today)
        {
            Report(field, RecordErrors.DateFuture);
        }

        dates[field.Date] = date;
        switch (field.Field.Role)
        {
            case FieldRole.DecidedOn:
                days.Decided = date;
                break;
            case FieldRole.ValidUntil:
                days.Valid = date;
                break;
            case FieldRole.PublishUntil:
                days.Publish = date;
                break;
            default:
                Keep(field, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
        }
    }

    private RecordState StateOf() => state switch
    {
        null or SourceState.InForce => RecordState.InForce.Instance,
        SourceState.Disputed => new RecordState.Disputed(context.Today),
        SourceState.Annulled => new RecordState.Annulled("", provider, context.Today),
        SourceState.Removed => new RecordState.Removed(stateReason, provider, context.Today),
        SourceState.Repaired => new RecordState.Repaired(stateReason, provider, context.Today),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private BasisUse UseOf()
    {
        if (rules.Use is { } always)
        {
            return always;
        }

        var bit = FieldReading.Bit(kind!.Value);
        foreach (var exclusion in rules.Exclusions)
        {
            if (exclusion.Excludes(cells, met, bit))
            {
                return new BasisUse(exclusion.Reason);
            }
        }

        return BasisUse.May;
    }
}
