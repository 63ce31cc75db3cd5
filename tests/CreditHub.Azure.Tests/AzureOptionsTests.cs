using System.ComponentModel.DataAnnotations;
using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Http;
using CreditHub.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CreditHub;

/// <summary>Settings, and what infra/ sets of them.</summary>
public sealed class AzureOptionsTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Azure:AuthorityHost"] = "https://login.chinacloudapi.cn/",
        ["Azure:ClientId"] = "00000000-0000-0000-0000-000000000001",
        ["Azure:CosmosEndpoint"] = "https://cosmos-hub.documents.azure.cn:443/",
        ["Azure:BlobEndpoint"] = "https://sthub.blob.core.chinacloudapi.cn/",
        ["Azure:VaultKey"] = "https://kv-hub.vault.azure.cn/keys/vault",
    };

    [Fact]
    public void Back_end_comes_from_settings_alone()
    {
        using var services = Services(Settings);
        Assert.IsType<CosmosDocuments>(services.GetRequiredService<IDocuments>());
        Assert.IsType<CosmosAuditLog>(services.GetRequiredService<IAuditLog>());
        Assert.IsType<CosmosVault>(services.GetRequiredService<IVault>());
        Assert.IsType<BlobFiles>(services.GetRequiredService<IFiles>());
    }

    [Theory]
    [InlineData("Azure:CosmosEndpoint", null)]
    [InlineData("Azure:BlobEndpoint", null)]
    [InlineData("Azure:VaultKey", null)]
    [InlineData("Azure:CosmosEndpoint", "http://cosmos-hub.documents.azure.cn/")]
    [InlineData("Azure:CosmosEmulatorKey", "a key of a real account")]
    [InlineData("Azure:ThrottledTries", "1000")]
    public void Wrong_or_missing_setting_is_told(string name, string? value)
    {
        using var services = Services(new(Settings) { [name] = value });
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<AzureOptions>);
    }

    [Fact]
    public void Infra_sets_every_setting_that_has_no_default()
    {
        var infra = File.ReadAllText(Path.Combine(Root(), "infra", "modules", "settings.bicep"));
        var needed = typeof(AzureOptions).GetProperties()
            .Where(property => property.GetCustomAttributes(typeof(RequiredAttribute), false).Length > 0)
            .Where(property => property.GetValue(new AzureOptions()) is null)
            .Select(property => property.Name);
        Assert.All(needed.Append(nameof(AzureOptions.ClientId)).Append(nameof(AzureOptions.AuthorityHost)), name =>
            Assert.Contains($"  {AzureOptions.Section}__{name}: ", infra, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_that_infra_makes_for_the_back_end_is_read()
    {
        var infra = File.ReadAllLines(Path.Combine(Root(), "infra", "modules", "settings.bicep"));
        var made = infra.Select(line => line.Trim()).Where(line => line.StartsWith($"{AzureOptions.Section}__", StringComparison.Ordinal))
            .Select(line => line[(AzureOptions.Section.Length + 2)..line.IndexOf(':', StringComparison.Ordinal)]);
        Assert.Subset(typeof(AzureOptions).GetProperties().Select(property => property.Name).ToHashSet(), made.ToHashSet());
    }

    [Fact]
    public void Infra_sets_what_triggers_name()
    {
        var infra = File.ReadAllText(Path.Combine(Root(), "infra", "modules", "settings.bicep"));
        var triggers = typeof(HttpFunction).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))
            .ToList();
        var settings = triggers.SelectMany(trigger => trigger.ConstructorArguments)
            .Select(argument => argument.Value).OfType<string>()
            .Where(text => text.StartsWith('%'))
            .Select(text => $"  {text.Split('%')[1].Replace(":", "__", StringComparison.Ordinal)}: ");
        var connections = triggers.SelectMany(trigger => trigger.NamedArguments)
            .Where(argument => argument.MemberName == "Connection")
            .Select(argument => $"  {argument.TypedValue.Value}__credential: ");
        Assert.All(settings.Concat(connections).Append("  Hub__Profile: "), name => Assert.Contains(name, infra, StringComparison.Ordinal));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddAzure(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(AzureOptions.Section));
        return services.BuildServiceProvider();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CreditHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CreditHub.sln");
        }

        return folder;
    }
}
