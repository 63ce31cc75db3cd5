using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Reports;

internal static class ReportsCapability
{
    public static HubBuilder AddReports(this HubBuilder hub)
    {
        hub.Kinds.Add(ReportDocuments.Obligation).Add(ReportDocuments.Report).Add(ReportDocuments.Calendar);
        hub.Rounds
            .Add<ReportCycle.Input, ReportCycle.Output, ReportCycle>(ReportCycle.Name)
            .Add<ReportSchedule, int, OpenObligations>(OpenObligations.Name)
            .Add<ReportSchedule, int, RemindUnits>(RemindUnits.Name)
            .Add<ReportSchedule, ReportCycle.Output, CompileReport>(CompileReport.Name);
        hub.Services.AddSingleton<ReadObligations>();
        hub.Services.AddSingleton<CountFigures>();
        hub.Services.AddSingleton<SubmitReport>();
        hub.Services.AddSingleton<ReviewReport>();
        hub.Services.AddSingleton<ReadReports>();
        hub.Services.AddSingleton<PrintReports>();
        hub.Services.AddSingleton<ReviseReport>();
        hub.Services.AddSingleton<ITold>(provider => provider.GetRequiredService<ReviseReport>());
        hub.Services.AddSingleton<IMessageRule, ReportMessageRule>();
        hub.Services.AddSingleton<OpenReports>();
        hub.Services.AddSingleton<IDue>(provider => provider.GetRequiredService<OpenReports>());
        return hub;
    }
}
