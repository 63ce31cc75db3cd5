using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Development;
using CreditHub.Oversight;
using CreditHub.Processes;
using CreditHub.Records;
using Xunit;

namespace CreditHub.FullDisk;

/// <summary>The process on a small disk of its own, which fills up and gets room again without a restart. Needs the right to mount one.</summary>
public sealed class SmallDiskTests : IDisposable
{
    private const int Files = 40;
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-small-").FullName;
    private readonly bool isMounted;

    public SmallDiskTests() => isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=64m,mode=700", "tmpfs", folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (isMounted)
        {
            Run("umount", folder);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Full_disk_refuses_by_name_loses_nothing_and_goes_on_with_room()
    {
        Assert.SkipUnless(isMounted, "This account may not mount a disk; PageLimitTests fill the database without one.");
        var data = Path.Combine(folder, "data");
        using var hub = new KillableHub(data);
        using var http = new HttpClient();
        hub.Start();
        await hub.AddressAsync();
        var keys = JsonSerializer.Deserialize<DevelopmentKeys>(
            await File.ReadAllTextAsync(Path.Combine(data, "development-credentials.json"), Cancel), HubJson.Options)!;
        var city = new KilledCity(hub, http, keys, new Journal());
        var taken = new List<string> { (await city.UploadOneAsync(0)).As<UploadView>().Id };

        var ballast = Path.Combine(folder, "ballast");
        FillUp(ballast);
        var refused = 0;
        for (var number = 1; number < Files; number++)
        {
            var answer = await city.UploadOneAsync(number);
            if (answer.IsOkUnless("hub.storage-full"))
            {
                taken.Add(answer.As<UploadView>().Id);
            }
            else
            {
                Assert.Equal(507, (int)answer.Status);
                refused++;
            }
        }

        Assert.True(refused > 0, "The disk did not fill up.");
        await city.Uploader.GetAsync<UploadView>("/v1/uploads/" + taken[0]);

        File.Delete(ballast);
        for (var number = 1; number < Files; number++)
        {
            taken.Add((await city.UploadOneAsync(number)).As<UploadView>().Id);
        }

        await city.SettleAsync();
        foreach (var id in taken.Distinct())
        {
            var upload = await city.Uploader.GetAsync<UploadView>("/v1/uploads/" + id);
            Assert.Equal(("done", upload.Rows), (upload.State, upload.Counts?.Accepted));
        }

        Assert.Equal(Files, taken.Distinct().Count());
        Assert.True((await city.Office.GetAsync<AuditVerificationResponse>("/v1/audit/verify")).Intact);
        Assert.Empty((await city.Office.GetAsync<OrchestrationsResponse>("/v1/orchestrations?state=failed")).Items);
    }

    private static void FillUp(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = Encoding.ASCII.GetBytes(new string('x', 4096));
        try
        {
            while (true)
            {
                file.Write(piece);
            }
        }
        catch (IOException)
        {
            // Nothing more fits.
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
