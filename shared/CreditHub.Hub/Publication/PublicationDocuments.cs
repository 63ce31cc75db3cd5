using System.Diagnostics;
using System.Globalization;
using CreditHub.Documents;

namespace CreditHub.Publication;

/// <summary>The documents of the Publication capability.</summary>
public static class PublicationDocuments
{
    /// <summary>
    /// The publication of a record; the subject is its partition. <c>due</c> is when its term is over; <c>name</c> and <c>day</c> are how the
    /// public finds it, so only what is published has them.
    /// </summary>
    public static DocumentKind<RecordPublication> Publication { get; } = new(
        "publication",
        publication => publication.Subject.Value,
        publication => publication.Record.Value,
        new("record", publication => publication.Record.Value),
        new("due", publication => publication.EndsAt is { } ends ? DocumentField.Text(ends) : null),
        new("name", publication => publication.State is PublicationState.Published ? publication.Name : null),
        new("day", publication => publication.State is PublicationState.Published { On: var on } ? DayOf(publication.Kind, on) : null));

    /// <summary>The field <c>day</c>: kind and day of publication, so that a kind's days are a range.</summary>
    /// <param name="kind">The kind's code.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static string DayOf(string kind, DateOnly on) => kind + "/" + on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The word for where a publication stands.</summary>
    public static string StateOf(RecordPublication publication) => publication.State switch
    {
        PublicationState.Refused => "refused",
        PublicationState.Published => "published",
        PublicationState.Ended => "ended",
        _ => throw new UnreachableException(),
    };
}
