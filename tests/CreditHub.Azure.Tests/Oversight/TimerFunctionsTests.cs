using System.Reflection;
using CreditHub.Policy;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Oversight;

/// <summary>What the local head fires by its own clock, a timer function fires on Azure.</summary>
public sealed class TimerFunctionsTests
{
    [Fact]
    public async Task Every_timer_of_the_hub_is_a_function_of_its_name_with_a_schedule_from_its_setting()
    {
        var folder = Directory.CreateTempSubdirectory("credithub-").FullName;
        var hub = new ServiceCollection().AddSingleton(TimeProvider.System).AddHub(Profiles.Load("fuzhou")).AddEmbedded(folder).BuildServiceProvider();
        await using (hub)
        {
            Assert.Equal(
                hub.GetRequiredService<HubTimers>().All.Select(timer => $"{timer.Name} %{timer.Name}:Cron%").Order(),
                typeof(SweepFunction).Assembly.GetTypes().SelectMany(type => type.GetMethods())
                    .SelectMany(method => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>()
                        .Select(trigger => $"{method.GetCustomAttribute<FunctionAttribute>()!.Name} {trigger.Schedule}"))
                    .Order());
        }

        Directory.Delete(folder, recursive: true);
    }
}
