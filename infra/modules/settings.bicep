// Every setting that the app reads, in one place: names on the left are the app's own (a test compares them), values come from the modules.
param authorityHost string
param profile string
param clientId string
param blobEndpoint string
param queueEndpoint string
param tableEndpoint string
param filesContainer string
param dropContainer string
param cosmosEndpoint string
param cosmosDatabase string
param vaultKey string
param serviceBusNamespace string
param units string[]
param insightsConnectionString string
param channels object
param channelSecrets object

// Where channels take pushes, by the codes of the profile's channels.json.
var channelSettings = toObject(items(channels), channel => 'Publication__Channels__${channel.key}', channel => channel.value)

// Where the secrets lie by which the hub shows authorities who it is: addresses of secrets in a Key Vault, never the secrets themselves.
var secretSettings = toObject(items(channelSecrets), secret => 'Publication__Secrets__${secret.key}', secret => '@Microsoft.KeyVault(SecretUri=${secret.value})')

output settings object = union(channelSettings, secretSettings, {
  // The host's own storage, and Durable Functions'.
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  AzureWebJobsStorage__queueServiceUri: queueEndpoint
  AzureWebJobsStorage__tableServiceUri: tableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'

  // The hub answers '/' itself.
  AzureWebJobsDisableHomepage: 'true'

  Hub__Profile: profile

  // CreditHub.Azure: AzureOptions.
  Azure__AuthorityHost: authorityHost
  Azure__ClientId: clientId
  Azure__CosmosEndpoint: cosmosEndpoint
  Azure__Database: cosmosDatabase
  Azure__BlobEndpoint: blobEndpoint
  Azure__FilesContainer: filesContainer
  Azure__VaultKey: vaultKey

  // The triggers' connections, by identity.
  ServiceBus__fullyQualifiedNamespace: serviceBusNamespace
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: clientId
  // Whose queues are handed over to Service Bus: those that have a subscription.
  Bus__Units: join(units, ',')
  Cosmos__accountEndpoint: cosmosEndpoint
  Cosmos__credential: 'managedidentity'
  Cosmos__clientId: clientId
  Cosmos__Database: cosmosDatabase
  Drop__blobServiceUri: blobEndpoint
  Drop__queueServiceUri: queueEndpoint
  Drop__credential: 'managedidentity'
  Drop__clientId: clientId
  Drop__Container: dropContainer

  // Every hour at minute 7; the sweep itself decides what is due, by the calendar of Asia/Shanghai.
  Sweep__Cron: '0 7 * * * *'

  // Schedules are in UTC: one minute past midnight of Asia/Shanghai. The profile says which days are report days.
  ReportDays__Cron: '0 1 16 * * *'
})
