using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.OperatingRules;
using CreditHub.Publication;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Policy;

/// <summary>Reads profiles. A profile with any problem is refused with all of them, so that no hub runs on half a policy (ADR 0001).</summary>
public static class Profiles
{
    // The divisions are the nation's, whichever the profile.
    private const string RegionFile = "regions-cn.json";

    /// <summary>A profile that comes with the hub.</summary>
    /// <param name="name">Its name, as in <c>fuzhou</c>.</param>
    /// <exception cref="ProfileException">There is none, or it has problems; all are listed.</exception>
    public static HubProfile Load(string name) => Compose(name, Shipped());

    /// <summary>A profile out of files.</summary>
    /// <param name="name">Its name: the folder of its files.</param>
    /// <param name="files">Contents by path, as in <c>fuzhou/values.json</c>.</param>
    /// <exception cref="ProfileException">A file is missing or no JSON, or the profile has problems; all are listed.</exception>
    public static HubProfile Compose(string name, IReadOnlyDictionary<string, string> files)
    {
        var reader = new ProfileReader(name, files);
        var head = reader.Read<ProfileHead>("profile.json");
        var measures = reader.Read<MeasureFile>("measures.json");
        var values = reader.Read<IReadOnlyList<PolicyValue>>("values.json");
        var units = reader.Read<IReadOnlyList<Unit>>("units.json");
        var types = reader.Read<IReadOnlyList<ListType>>("list-types.json");
        var bases = reader.Read<IReadOnlyList<LegalBasis>>("legal-bases.json");
        var matters = reader.Read<IReadOnlyList<Matter>>("matters.json");
        var channels = reader.Read<IReadOnlyList<Channel>>("channels.json");
        var rules = reader.Read<IReadOnlyList<OperatingRule>>("operating-rules.json");
        var calendar = head is null ? null : reader.ReadShared<CalendarData>(head.Calendar);
        var regions = reader.ReadShared<RegionData>(RegionFile);
        var layers = (head?.RecordLayers ?? []).Select(reader.ReadLayer).ToList();
        // What a layer above says goes to its own platform, or rests on its own statutes; a lower one cannot say otherwise, for no code may be there twice.
        string[] above = [.. (head?.RecordLayers ?? []).Where(layer => layer != name)];
        var channelsAbove = reader.ReadOf<Channel>(above, "channels.json");
        var basesAbove = reader.ReadOf<LegalBasis>(above, "legal-bases.json");
        var valuesAbove = reader.ReadOf<PolicyValue>(above, "values.json");
        var valuesKnown = reader.ReadOf<PolicyValue>(Beside(name, above, files), "values.json");
        if (layers.Contains(null) || head is null || measures is null || values is null || units is null || types is null || bases is null || matters is null || channels is null || rules is null || channelsAbove is null || basesAbove is null || valuesAbove is null || valuesKnown is null || calendar is null || regions is null)
        {
            throw new ProfileException(name, reader.Problems);
        }

        IReadOnlyList<Channel> all = [.. channels, .. channelsAbove];
        var data = new ProfileData(head.Name, head.Version, values, units, types, [.. bases, .. basesAbove], matters, measures.Catalogues())
        {
            ValuesAbove = valuesAbove,
            ValuesKnown = [.. values, .. valuesAbove, .. valuesKnown],
        };
        var (kinds, kindProblems) = CatalogueRules.Compose([.. layers.OfType<CatalogueLayer>()], data);
        var regionProblems = new List<string>();
        var regionCodes = RegionCodes.Of(regions, regionProblems);
        string[] problems =
        [
            .. head.Name == name ? Array.Empty<string>() : [$"Profile: it calls itself '{head.Name}'."],
            .. measures.Problems(),
            .. ProfileRules.Problems(data),
            .. LayerValues.Problems(valuesAbove),
            .. CalendarRules.Problems(calendar, head.CalendarOverrides),
            .. kindProblems,
            .. regionProblems,
            .. OperatingRule.Problems(rules),
            .. Channel.Problems(all, [.. kinds.Select(kind => kind.Code)], [.. types.Select(type => type.Id.Value)]),
            .. AdapterProblems.In(all, kinds),
        ];
        return problems.Length == 0
            ? Trusted(data, valuesAbove, CalendarRules.Compose(calendar, head.CalendarOverrides, head.Version), kinds) with { Channels = all, Regions = regionCodes, OperatingRules = rules }
            : throw new ProfileException(name, problems);
    }

    // Other regions' folders do not bind the profile; what they name is known all the same (T7).
    private static IEnumerable<string> Beside(string name, string[] above, IReadOnlyDictionary<string, string> files) => files.Keys
        .Where(path => path.EndsWith("/values.json", StringComparison.Ordinal)).Select(path => path.Split('/')[0])
        .Where(folder => folder != name && !above.Contains(folder)).Order(StringComparer.Ordinal);

    /// <summary>The files that come with the hub, by path.</summary>
    public static IReadOnlyDictionary<string, string> Shipped()
    {
        var assembly = typeof(Profiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(path => path.EndsWith(".json", StringComparison.Ordinal))
            .ToDictionary(path => path, path =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(path)!);
                return text.ReadToEnd();
            });
    }

    private static HubProfile Trusted(
        ProfileData data, IReadOnlyList<PolicyValue> above, WorkCalendar calendar, IReadOnlyList<RecordKind> kinds) => new(
        new PolicyBook(data.Name, data.Version, data.Values, above),
        calendar,
        data.Units.ToDictionary(unit => unit.Id),
        data.ListTypes.ToDictionary(type => type.Id),
        data.Bases.ToDictionary(basis => basis.Id),
        data.Matters.ToDictionary(matter => matter.Code),
        data.Catalogues,
        new RecordCatalogue(kinds));

    /// <summary>Reads one file after the other and collects what is wrong with them.</summary>
    private sealed class ProfileReader(string name, IReadOnlyDictionary<string, string> files)
    {
        private readonly List<string> problems = [];

        public IReadOnlyList<string> Problems => problems;

        public T? Read<T>(string file)
            where T : class => ReadShared<T>($"{name}/{file}");

        /// <summary>A layer of the record catalogue: its head and every file of its folder.</summary>
        public CatalogueLayer? ReadLayer(string layer)
        {
            var head = ReadShared<RecordLayerFile>($"{layer}/records.json");
            var folder = $"{layer}/records/";
            var kinds = files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(ReadShared<KindLayer>).ToList();
            return head is null || kinds.Contains(null) ? null : new CatalogueLayer(layer, head.Forbidden, [.. kinds.OfType<KindLayer>()]);
        }

        /// <summary>What those of some layers say that have such a file; null where one is unsound.</summary>
        public IReadOnlyList<T>? ReadOf<T>(IEnumerable<string> layers, string file)
        {
            var said = layers.Select(layer => $"{layer}/{file}").Where(files.ContainsKey).Select(ReadShared<IReadOnlyList<T>>).ToList();
            return said.Contains(null) ? null : [.. said.SelectMany(items => items!)];
        }

        public T? ReadShared<T>(string path)
            where T : class
        {
            if (!files.TryGetValue(path, out var text))
            {
                problems.Add($"{path}: there is no such file.");
                return null;
            }

            try
            {
                return PolicyJson.Read<T>(text);
            }
            catch (JsonException wrong)
            {
                problems.Add($"{path}: {wrong.Message}");
                return null;
            }
        }
    }
}
