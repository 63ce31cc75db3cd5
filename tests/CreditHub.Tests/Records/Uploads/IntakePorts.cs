using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CreditHub.Files;
using CreditHub.Vault;

namespace CreditHub.Records.Uploads;

/// <summary>Files and vault in memory. At a planned touch they hang for ever, before or after it took effect, as in a process that was killed.</summary>
internal sealed class IntakePorts : IFiles, IVault
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> leaving = new(StringComparer.Ordinal);

    public IEnumerable<string> FileNames => files.Keys;

    public string FileText => string.Join('\n', files.Values.Select(Encoding.UTF8.GetString));

    /// <summary>How many touches are left before the hang; null for none planned.</summary>
    public int? Left { get; set; }

    public bool HasHung { get; private set; }

    public Task<StoredFile> WriteAsync(string name, Stream content, CancellationToken cancel) => AroundAsync(async () =>
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancel);
        files[name] = whole.ToArray();
        return new StoredFile(name, whole.Length, Convert.ToHexStringLower(SHA256.HashData(files[name])));
    });

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel) =>
        AroundAsync(() => Task.FromResult<Stream?>(files.TryGetValue(name, out var found) ? new MemoryStream(found) : null));

    public Task DeleteAsync(string name, CancellationToken cancel) => AroundAsync(() => Task.FromResult(files.TryRemove(name, out _)));

    public string KeyOf(string valueClass, string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(valueClass + ':' + value)))[..26];

    public Task<IReadOnlyList<string>> SealAsync(IReadOnlyList<SensitiveValue> values, CancellationToken cancel) => AroundAsync(() =>
    {
        foreach (var value in values)
        {
            leaving.TryRemove(KeyOf(value.Class, value.Value), out _);
            this.values[KeyOf(value.Class, value.Value)] = value.Value;
        }

        return Task.FromResult<IReadOnlyList<string>>([.. values.Select(value => KeyOf(value.Class, value.Value))]);
    });

    /// <summary>What the vault holds.</summary>
    public IEnumerable<string> Values => values.Values;

    public Task LeaveAsync(IReadOnlyList<string> keys, DateTimeOffset at, CancellationToken cancel) => AroundAsync(() =>
    {
        foreach (var key in keys.Where(values.ContainsKey))
        {
            leaving[key] = at;
        }

        return Task.FromResult(true);
    });

    public Task<int> ForgetAsync(IReadOnlyList<string> keys, DateTimeOffset markedBy, CancellationToken cancel) => AroundAsync(() =>
        Task.FromResult(keys.Count(key => leaving.TryGetValue(key, out var at) && at <= markedBy && leaving.TryRemove(key, out _) && values.TryRemove(key, out _))));

    Task<string?> IVault.OpenAsync(string key, CancellationToken cancel) => Task.FromResult(values.GetValueOrDefault(key));

    private async Task<T> AroundAsync<T>(Func<Task<T>> touch)
    {
        await TouchAsync();
        var result = await touch();
        await TouchAsync();
        return result;
    }

    private Task TouchAsync()
    {
        if (Left is 0)
        {
            HasHung = true;
            Left = null;
            return new TaskCompletionSource().Task;
        }

        Left--;
        return Task.CompletedTask;
    }
}
