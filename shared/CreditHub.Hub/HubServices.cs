using CreditHub.Audit;
using CreditHub.Checks;
using CreditHub.Commitments;
using CreditHub.Declarations;
using CreditHub.Documents;
using CreditHub.Invitations;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.OperatingRules;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Readers;
using CreditHub.Records;
using CreditHub.Repairs;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Supervision;
using CreditHub.Units;
using CreditHub.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreditHub;

/// <summary>Registers the hub. A back end adds its ports, a head adds the clock.</summary>
public static class HubServices
{
    /// <summary>Adds every capability.</summary>
    public static IServiceCollection AddHub(this IServiceCollection services, HubProfile profile)
    {
        var hub = new HubBuilder(services, profile)
            .AddPolicy()
            .AddAudit()
            .AddVaultCare()
            .AddUnits()
            .AddRecords()
            .AddSubjects()
            .AddInvitations()
            .AddDeclarations()
            .AddPublication()
            .AddLists()
            .AddJointActions()
            .AddObjections()
            .AddChecks()
            .AddOperatingRules()
            .AddReaders()
            .AddRepairs()
            .AddSupervision()
            .AddCommitments()
            .AddReports()
            .AddOversight();
        services.AddSingleton(profile);
        services.AddSingleton(profile.Book);
        services.AddSingleton(profile.Calendar);
        services.AddSingleton(hub.Kinds);
        services.AddSingleton(hub.Rounds);
        services.TryAddSingleton<Ids>();
        services.AddSingleton<Relay>();
        services.AddSingleton<Steps>();
        // A told handler changes documents itself, so the relay gets the handlers only when it first hands something on.
        // One that could not be made, as over a full disk, is made when it is asked for again; a lazy value would else keep the failure for good.
        services.AddSingleton(provider => new Lazy<IEnumerable<ITold>>(provider.GetServices<ITold>, LazyThreadSafetyMode.PublicationOnly));
        return services;
    }
}
