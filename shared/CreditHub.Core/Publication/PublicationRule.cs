using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>Which records of an approved upload are published, and how long.</summary>
public static class PublicationRule
{
    private const int AdultYears = 18;

    /// <summary>Decides about one record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of the day.</param>
    /// <param name="bornOn">A person's date of birth; null where it is not known.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    public static PublicationVerdict Judge(
        this CreditRecord record, RecordKind kind, PublicationPolicy policy, DateOnly? bornOn, DateOnly today)
    {
        if (WhyNever(record, kind, policy) is { } never)
        {
            return new PublicationVerdict.Keep(never);
        }

        if (record.SubjectKind is SubjectKind.Person && MayBeMinor(bornOn, today))
        {
            return new PublicationVerdict.Keep(Unpublished.Child);
        }

        // A disputed one is published like any other; it is hidden as long as the dispute lasts.
        if (record.IsOver)
        {
            return new PublicationVerdict.Keep(Unpublished.NotInForce);
        }

        var tier = record.TierOf(kind, policy);
        var until = UntilOf(record, policy.MonthsOf(kind.Code, tier));
        return until is not { } last ? new PublicationVerdict.Keep(Unpublished.Minor)
            : last < today ? new PublicationVerdict.Keep(Unpublished.Expired)
            : new PublicationVerdict.Publish(tier, last);
    }

    /// <summary>Whether a person is under age, or may be (G19).</summary>
    /// <param name="bornOn">The date of birth; null where it is not known.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    public static bool MayBeMinor(DateOnly? bornOn, DateOnly today) => bornOn is not { } born || born.AddYears(AdultYears) > today;

    /// <summary>
    /// Whether a row gives an end of publication that the hub will not wait for (formats.md B.4.1, CF_GSJZQ): later than the longest term of its tier,
    /// or any where the tier is not published. Of what is not published for another reason nothing is said.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of the day.</param>
    /// <param name="given">What the row gives; the last day that there is for 长期.</param>
    public static bool EndsBefore(CheckedRow row, RecordKind kind, PublicationPolicy policy, DateOnly given) =>
        kind.Class is RecordClass.Public
        && (row.SubjectKind is not SubjectKind.Person || policy.PersonKinds.Contains(kind.Code))
        && (policy.MonthsOf(kind.Code, row.TierOf(kind, policy)) is not (> 0 and var months) || Term.LastDay(row.DecidedOn, months) < given);

    /// <summary>Why a record may not be public, whatever its state and term; null where it may.</summary>
    public static Unpublished? WhyNever(CreditRecord record, RecordKind kind, PublicationPolicy policy) =>
        kind.Class is not RecordClass.Public ? Unpublished.Class
        : record.Origin.Class.IsClosed() ? Unpublished.DocumentClass
        : NeverPublic.Says(policy.NeverWords, record.Text.Values.Append(record.DocumentNumber)) ? Unpublished.Never
        : record.SubjectKind is SubjectKind.Person && !policy.PersonKinds.Contains(kind.Code) ? Unpublished.Person
        : record.BasisUse.Exclusion is BasisExclusion.WarningOnly && !policy.ShowsWarnings ? Unpublished.WarningOnly
        : null;

    /// <summary>
    /// Last day of a record's publication: the earlier of the policy's longest term and what the source gave, which never lengthens a term (G13). Null
    /// for a tier that is not published.
    /// </summary>
    internal static DateOnly? UntilOf(CreditRecord record, int months)
    {
        if (months == 0)
        {
            return null;
        }

        var longest = Term.LastDay(record.DecidedOn, months);
        return record.PublishUntil is { } given && given < longest ? given : longest;
    }
}
