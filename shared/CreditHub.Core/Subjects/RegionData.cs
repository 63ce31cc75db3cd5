using CreditHub.Policy;

namespace CreditHub.Subjects;

/// <summary>The file of codes of administrative divisions (GB/T 2260), three levels. A line is a code's first four digits and the last two of each, as in <c>3501 00 02 03</c>.</summary>
/// <param name="Version">Its version, as in <c>cn-2026.1</c>.</param>
/// <param name="Sources">Where the codes come from, with the licence.</param>
/// <param name="Mark">Whether they were compared with the standard itself.</param>
/// <param name="Note">What a reader must know, such as what the lists do not hold.</param>
/// <param name="Current">The divisions of today.</param>
/// <param name="Historical">Those that were and are no more; none of <paramref name="Current"/>.</param>
/// <param name="Names">
/// What each was called, and when: a line is a code's first four digits and, after a space each, the last two with the name, and where it was not always so
/// the months, as in <c>3501 02鼓楼区 12长乐区2016-07~ 82长乐市~2016-07</c>. A code may be there several times, the oldest name first. Null for no names.
/// </param>
public sealed record RegionData(
    string Version,
    IReadOnlyList<string> Sources,
    PolicyMark Mark,
    string Note,
    IReadOnlyList<string> Current,
    IReadOnlyList<string> Historical,
    IReadOnlyList<string>? Names = null);
