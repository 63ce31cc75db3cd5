using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// Where records, list entries and boards are published (P2–P4), or records passed on (R7). A public channel of which the head knows no address is declared by the units
/// themselves; to an authority without one nothing goes.
/// </summary>
/// <param name="Code">Its code: lower-case letters and digits, for it is part of a setting's name.</param>
/// <param name="Title">Its name.</param>
/// <param name="TitleEn">Its name in English.</param>
/// <param name="SubjectKinds">About which kinds of subject; empty for all.</param>
/// <param name="Kinds">Which kinds of record; empty for all.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null while no end is known.</param>
/// <param name="Source">Where it is laid down.</param>
/// <param name="Mark">Whether the source was read.</param>
/// <param name="Note">What a reader must know; empty without.</param>
/// <param name="Authority">What goes there and by when, where an authority reads it; null for a public channel.</param>
/// <param name="Lists">Entries of which list types are shown there; null for every one that may be public, empty for none. Of an authority of no meaning.</param>
/// <param name="CreditCodes">
/// How the credit codes of its subjects begin: 91 enterprises, 92 self-employed, 93 farmers' cooperatives (GB 32100). Null for all; else whoever has
/// another code, or none, is not shown there.
/// </param>
public sealed record Channel(
    string Code,
    string Title,
    string TitleEn,
    IReadOnlyList<SubjectKind> SubjectKinds,
    IReadOnlyList<string> Kinds,
    DateOnly From,
    DateOnly? To,
    PolicySource Source,
    PolicyMark Mark,
    string Note = "",
    AuthorityTerms? Authority = null,
    IReadOnlyList<string>? Lists = null,
    IReadOnlyList<string>? CreditCodes = null)
{
    /// <summary>Who reads it.</summary>
    public ChannelAudience Audience => Authority is null ? ChannelAudience.Public : ChannelAudience.Authority;

    /// <summary>Of an authority: which classes of record go there. Of a public channel empty.</summary>
    public IReadOnlyList<RecordClass> Classes => Authority?.Classes ?? [];

    /// <summary>Of an authority: within how many working days it has a record. Of a public channel 0.</summary>
    public int WorkingDays => Authority?.WorkingDays ?? 0;

    /// <summary>Whether a published record is shown there.</summary>
    /// <param name="kind">The record's kind.</param>
    /// <param name="subject">The subject's kind.</param>
    /// <param name="on">The day.</param>
    /// <param name="who">The subject; null where it is asked about none in particular.</param>
    public bool Takes(string kind, SubjectKind subject, DateOnly on, SubjectKey? who = null) =>
        Audience is ChannelAudience.Public && Covers(kind, subject, on) && TakesCode(who);

    /// <summary>Whether a list entry that is public is shown there (P3, P4).</summary>
    /// <param name="type">The list type's code.</param>
    /// <param name="subject">The subject's kind.</param>
    /// <param name="on">The day.</param>
    /// <param name="who">The subject.</param>
    public bool TakesEntry(string type, SubjectKind subject, DateOnly on, SubjectKey who) =>
        Audience is ChannelAudience.Public && Covers(subject, on) && TakesCode(who) && (Lists is null || Lists.Contains(type));

    /// <summary>Whether issues of boards are shown there: where entries are, of whatever subjects.</summary>
    /// <param name="on">The day.</param>
    public bool TakesBoards(DateOnly on) => Audience is ChannelAudience.Public && SubjectKinds.Count == 0 && IsOpen(on) && Lists is not { Count: 0 };

    /// <summary>Whether an accepted record is passed on there.</summary>
    /// <param name="kind">The record's kind.</param>
    /// <param name="subject">The subject's kind.</param>
    /// <param name="on">The day.</param>
    public bool Passes(RecordKind kind, SubjectKind subject, DateOnly on) =>
        Audience is ChannelAudience.Authority && kind.Class is not RecordClass.Secret && Classes.Contains(kind.Class) && Covers(kind.Code, subject, on);

    /// <summary>What is wrong with a profile's channels; empty for usable ones.</summary>
    /// <param name="channels">They.</param>
    /// <param name="kinds">Codes of the kinds of record that there are.</param>
    /// <param name="lists">Codes of the list types that there are.</param>
    public static IEnumerable<string> Problems(
        IReadOnlyList<Channel> channels, IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> lists) =>
    [
        .. channels.Select(channel => channel.Code).Twice("Channel"),
        .. channels.Where(channel => channel.Code.Length == 0 || !channel.Code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
            .Select(channel => $"Channel '{channel.Code}': its code is not of lower-case letters and digits."),
        .. channels.SelectMany(channel => channel.Kinds.Missing($"Channel {channel.Code}", "kind of record", kinds)),
        .. channels.SelectMany(channel => (channel.Lists ?? []).Missing($"Channel {channel.Code}", "list type", lists)),
        .. channels.Where(channel => channel.CreditCodes is { } starts && starts.Any(start => start.Length is not (1 or 2) || !start.All(char.IsAsciiLetterOrDigit)))
            .Select(channel => $"Channel {channel.Code}: a credit code begins otherwise."),
        .. channels.Where(channel => channel.Audience is ChannelAudience.Authority && (channel.Classes.Count == 0 || channel.WorkingDays < 1))
            .Select(channel => $"Channel {channel.Code}: it says not which classes go to the authority, or not within how many days."),
        .. channels.Where(channel => channel.Classes.Contains(RecordClass.Secret)).Select(channel => $"Channel {channel.Code}: what is secret goes nowhere."),
    ];

    private bool Covers(string kind, SubjectKind subject, DateOnly on) => Covers(subject, on) && (Kinds.Count == 0 || Kinds.Contains(kind));

    private bool Covers(SubjectKind subject, DateOnly on) => IsOpen(on) && (SubjectKinds.Count == 0 || SubjectKinds.Contains(subject));

    private bool TakesCode(SubjectKey? who) =>
        who is null || CreditCodes is null || (who.Value.CreditCode is { } code && CreditCodes.Any(start => code.StartsWith(start, StringComparison.Ordinal)));

    private bool IsOpen(DateOnly on) => From <= on && (To is not { } to || on <= to);
}

/// <summary>What an authority gets, and by when (R7).</summary>
/// <param name="Classes">Which classes of record go there; <see cref="RecordClass.Secret"/> never does.</param>
/// <param name="WorkingDays">Working days from receipt within which it has a record, positive.</param>
/// <param name="Adapter">How the authority wants them (R8); a channel without is refused at start.</param>
public sealed record AuthorityTerms(IReadOnlyList<RecordClass> Classes, int WorkingDays, PlatformAdapter? Adapter = null);
