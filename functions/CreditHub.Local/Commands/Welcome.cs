namespace CreditHub.Commands;

/// <summary>What a person at the terminal is told once the hub listens.</summary>
internal static class Welcome
{
    public static async Task PrintAsync(LocalHub hub, TextWriter output)
    {
        await output.WriteLineAsync($"CreditHub {hub.Address}");
        await output.WriteLineAsync($"控制台 Console      {hub.Address}/console");
        if (hub.Credentials.OfficeKey is { } key)
        {
            await output.WriteLineAsync($"办公室密钥 Office key {key}");
        }

        await output.WriteLineAsync($"开发凭证 Credentials {hub.Credentials.File}");
        await output.WriteLineAsync("按 Ctrl+C 停止 · Ctrl+C stops the hub");
    }
}
