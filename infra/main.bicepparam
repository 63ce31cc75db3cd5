// One file for every environment: `azd env set CREDITHUB_SIZE prod` chooses the size and with it the cloud's peculiarities.
using 'main.bicep'

var sizes = {
  dev: {
    hosting: 'flex'
    zones: 'public'
    serviceBusSku: 'Standard'
    serviceBusUnits: 1
    cosmosMode: 'serverless'
    documentsMaxRu: 1000
    messagesMaxRu: 1000
    auditMaxRu: 1000
    vaultMaxRu: 1000
    zoneRedundant: false
    instanceMemoryMB: 2048
    maxInstances: 40
    logRetentionDays: 30
    monthlyBudget: 100
  }
  prod: {
    hosting: 'flex'
    zones: 'public'
    serviceBusSku: 'Premium'
    serviceBusUnits: 1
    cosmosMode: 'autoscale'
    documentsMaxRu: 20000
    messagesMaxRu: 4000
    auditMaxRu: 6000
    vaultMaxRu: 4000
    zoneRedundant: true
    instanceMemoryMB: 2048
    maxInstances: 100
    logRetentionDays: 180
    monthlyBudget: 4000
  }
  china: {
    hosting: 'premium'
    zones: 'china'
    serviceBusSku: 'Premium'
    serviceBusUnits: 1
    cosmosMode: 'autoscale'
    documentsMaxRu: 20000
    messagesMaxRu: 4000
    auditMaxRu: 6000
    vaultMaxRu: 4000
    zoneRedundant: false
    instanceMemoryMB: 2048
    maxInstances: 20
    logRetentionDays: 180
    monthlyBudget: 30000
  }
}

var zones = {
  public: {
    cosmos: 'privatelink.documents.azure.com'
    serviceBus: 'privatelink.servicebus.windows.net'
    keyVault: 'privatelink.vaultcore.azure.net'
  }
  china: {
    cosmos: 'privatelink.documents.azure.cn'
    serviceBus: 'privatelink.servicebus.chinacloudapi.cn'
    keyVault: 'privatelink.vaultcore.azure.cn'
  }
}

var chosen = sizes[readEnvironmentVariable('CREDITHUB_SIZE', 'dev')]

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'southeastasia')
param hosting = chosen.hosting
param privateZones = zones[chosen.zones]
param profile = readEnvironmentVariable('CREDITHUB_PROFILE', 'fuzhou')
// The units whose systems read Service Bus: a unit named here is handed its messages there, and finds none by HTTP.
param units = empty(readEnvironmentVariable('CREDITHUB_BUS_UNITS', '')) ? [] : split(readEnvironmentVariable('CREDITHUB_BUS_UNITS', ''), ',')
param partners = []
param droppers = []
param keyUnits = []
param size = {
  serviceBusSku: chosen.serviceBusSku
  serviceBusUnits: chosen.serviceBusUnits
  cosmosMode: chosen.cosmosMode
  documentsMaxRu: chosen.documentsMaxRu
  messagesMaxRu: chosen.messagesMaxRu
  auditMaxRu: chosen.auditMaxRu
  vaultMaxRu: chosen.vaultMaxRu
  zoneRedundant: chosen.zoneRedundant
  instanceMemoryMB: chosen.instanceMemoryMB
  maxInstances: chosen.maxInstances
  logRetentionDays: chosen.logRetentionDays
  monthlyBudget: chosen.monthlyBudget
}
param privateEndpoints = bool(readEnvironmentVariable('CREDITHUB_PRIVATE_ENDPOINTS', 'false'))
param operatorEmails = empty(readEnvironmentVariable('CREDITHUB_OPERATORS', '')) ? [] : split(readEnvironmentVariable('CREDITHUB_OPERATORS', ''), ',')
