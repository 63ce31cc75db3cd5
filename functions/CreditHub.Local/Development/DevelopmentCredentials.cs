using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Development;

/// <summary>The credentials that a first start makes, so that the hub can be used at once: a set for every unit, the office, one subject,
/// one for every organisation outside government.</summary>
/// <param name="File">The file that holds their keys, readable by its owner only.</param>
/// <param name="OfficeKey">The office's key, at the first start only.</param>
internal sealed record DevelopmentCredentials(string File, string? OfficeKey)
{
    private const string FileName = "development-credentials.json";

    // Region 000000 is nobody's: a made-up company with valid check digits.
    private static readonly SubjectKey SampleSubject = SubjectKey.ForOrganisation("91000000MA00000157");
    private static readonly JsonSerializerOptions Indented = new(HubJson.Options) { WriteIndented = true };

    /// <summary>Makes the credentials and their file, unless the file is there.</summary>
    public static async Task<DevelopmentCredentials> EnsureAsync(IServiceProvider services, string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FileName);
        if (System.IO.File.Exists(path))
        {
            return new DevelopmentCredentials(path, null);
        }

        var keys = await IssueAsync(services.GetRequiredService<Credentials>(), services.GetRequiredService<HubProfile>(), cancel);
        // Keys whose file was not written open doors that nobody knows of; the next start makes new ones.
        await WriteAsync(path, keys, cancel);
        return new DevelopmentCredentials(path, keys.Office);
    }

    private static async Task<DevelopmentKeys> IssueAsync(Credentials credentials, HubProfile profile, CancellationToken cancel)
    {
        var by = new Actor(profile.Office.Id, "first-start", IsPerson: false);
        async Task<string> Key(UnitId unit, string holder, bool isPerson, Role role, SubjectKey? subject = null)
        {
            var decision = await credentials.IssueAsync(new CredentialGrant(unit, holder, isPerson, [role], subject), by, cancel);
            return decision is Decision<IssuedCredential>.Accepted { Value.Key: var key }
                ? key
                : throw new InvalidOperationException($"No development credential for {unit}: {decision}");
        }

        async Task<UnitKeys> Set(UnitId unit)
        {
            var keys = await Task.WhenAll(
                Key(unit, "determiner-1", true, Role.Determiner), Key(unit, "upload-system", false, Role.Uploader),
                Key(unit, "business-system", false, Role.Implementer), Key(unit, "approval-system", false, Role.Checker),
                Key(unit, "reporter-1", true, Role.Reporter));
            return new UnitKeys(keys[0], keys[1], keys[2], keys[3], keys[4]);
        }

        var units = profile.Units.Values.Where(unit => !unit.IsOutside).Select(unit => unit.Id).ToArray();
        var sets = await Task.WhenAll(units.Select(Set));
        var readers = new Dictionary<string, string>();
        foreach (var reader in profile.Units.Values.Where(unit => unit.IsOutside))
        {
            readers[reader.Id.Value] = await Key(reader.Id, "reading-system", false, Role.Reader);
        }

        return new DevelopmentKeys(
            await Key(profile.Office.Id, "office-1", true, Role.Office),
            new SubjectKeys(SampleSubject.Value, await Key(CredentialGrant.SubjectUnit, "subject-1", true, Role.Subject, SampleSubject)),
            units.Zip(sets).ToDictionary(pair => pair.First.Value, pair => pair.Second),
            readers);
    }

    private static async Task WriteAsync(string path, DevelopmentKeys keys, CancellationToken cancel)
    {
        var unfinished = path + ".unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(unfinished, options))
        {
            await JsonSerializer.SerializeAsync(file, keys, Indented, cancel);
        }

        System.IO.File.Move(unfinished, path, overwrite: true);
    }
}
