using System.Globalization;
using CreditHub.Findings;
using CreditHub.Records;

namespace CreditHub.Public;

/// <summary>Reads everything that the public site shows of a day, in every form, and looks for personal values in it.</summary>
internal static class PublicSite
{
    private const int MostPages = 20;

    /// <summary>Reads it.</summary>
    /// <param name="persons">Who reads.</param>
    /// <param name="kinds">The kinds of record; those that are not public must not be there.</param>
    /// <param name="day">The day on which everything was published.</param>
    /// <param name="personal">What must not be shown.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The findings, and how many answers were read.</returns>
    public static async Task<(IReadOnlyList<string> Findings, int Read)> ReadAsync(
        TwoPersons persons, IEnumerable<RecordKindView> kinds, DateOnly day, PersonalIndex personal, CancellationToken cancel)
    {
        var answers = new List<Answer>();
        var on = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var path in (string[])["/public", "/public/boards", "/public/api/boards", "/public/cases"])
        {
            await persons.ReadAsync(answers, path, cancel);
        }

        foreach (var kind in kinds)
        {
            await PagesAsync(persons, answers, $"/public/api/kinds/{kind.Code}/days/{on}?format=json", cancel);
            await persons.ReadAsync(answers, $"/public/api/kinds/{kind.Code}/days/{on}?format=csv", cancel);
            await persons.ReadAsync(answers, $"/public/api/kinds/{kind.Code}/days/{on}?format=xlsx", cancel);
            await persons.ReadAsync(answers, $"/public/kinds/{kind.Code}?day={on}", cancel);
        }

        return ([.. answers.SelectMany(answer => Judge.OfPublic(answer, personal))], answers.Count);
    }

    private static async Task PagesAsync(TwoPersons persons, List<Answer> answers, string path, CancellationToken cancel)
    {
        var continuation = "";
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await persons.ReadAsync(answers, path + continuation, cancel);
            if (answer.Json?.TryGetProperty("continuation", out var next) is not true || next.GetString() is not { } after)
            {
                return;
            }

            continuation = "&continuation=" + Uri.EscapeDataString(after);
        }
    }
}
