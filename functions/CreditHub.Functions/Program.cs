using CreditHub.Policy;
using CreditHub;
using CreditHub.Oversight;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddFunctionsHead(Profiles.Load(builder.Configuration["Hub:Profile"] ?? "fuzhou"), builder.Configuration);
builder.Services.AddFunctionsTelemetry(builder.Configuration);
builder.Build().Run();
