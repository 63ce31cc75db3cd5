using System.Text;
using CreditHub.Demo;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class PersonalValueTests(Chronicle chronicle)
{
    [Fact]
    public void No_citizen_number_is_written_anywhere_in_the_hubs_folder() => chronicle.AssertKept<PersonsStayInTheVault>();
}

/// <summary>
/// 6. No personal value in any store, message, log or history: the bytes of every file that the hub keeps are searched for the numbers of all
/// who were listed. The vault's are sealed.
/// </summary>
internal sealed class PersonsStayInTheVault : Statement
{
    private static readonly byte[][] Planted =
        [.. Enumerable.Range(0, LivingCity.PlantedPersons).Select(index => Encoding.UTF8.GetBytes(SyntheticCodes.CitizenId(index)))];

    private int looks;

    public override async Task LookAsync(Moment moment)
    {
        // The whole folder is read, so not at every moment.
        if (looks++ % 10 != 0 && !moment.Name.Contains("the end", StringComparison.Ordinal))
        {
            return;
        }

        var isRead = false;

        // The lock is the running hub's alone, and empty.
        foreach (var path in Directory.EnumerateFiles(moment.Hub.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "hub.lock"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            var content = bytes.ToArray();
            isRead |= moment.Entries.Keys.Any(id => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(id.Value)) >= 0);
            Expect(!Array.Exists(Planted, number => content.AsSpan().IndexOf(number) >= 0), moment, $"{Path.GetFileName(path)} holds a citizen number");
        }

        Expect(isRead || moment.Entries.Count == 0, moment, "the search does not find what must be there");
    }
}
