using CreditHub.Audit;
using CreditHub.Checks;
using CreditHub.Commitments;
using CreditHub.Declarations;
using CreditHub.Gathering;
using CreditHub.Invitations;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.OperatingRules;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Site;
using CreditHub.Readers;
using CreditHub.Records;
using CreditHub.Repairs;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Supervision;
using CreditHub.Units;
using Microsoft.AspNetCore.Routing;

namespace CreditHub;

/// <summary>Every route of the hub, the same for both heads.</summary>
public static class HubRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapHub(this IEndpointRouteBuilder routes)
    {
        routes.MapAudit();
        routes.MapChecks();
        routes.MapCodes();
        routes.MapCollection();
        routes.MapCollectionTasks();
        routes.MapCoverage();
        routes.MapFreshness();
        routes.MapDeclarations();
        routes.MapInvitations();
        routes.MapJointActions();
        routes.MapLists();
        routes.MapObjections();
        routes.MapOperatingRules();
        routes.MapOrchestrations();
        routes.MapPolicy();
        routes.MapPublicSite();
        routes.MapPublication();
        routes.MapEntryPublication();
        routes.MapCases();
        routes.MapBoards();
        routes.MapReaders();
        routes.MapRecordKinds();
        routes.MapRecords();
        routes.MapQuarantine();
        routes.MapCorrections();
        routes.MapRepairs();
        routes.MapDuties();
        routes.MapCommitments();
        routes.MapReports();
        routes.MapSubjects();
        routes.MapUnits();
    }
}
