// Everything of one hub, within its resource group. Each service is a module; roles are given beside the resource they open.
param location string
param token string
param tags object
param hosting string
param authorityHost string
param privateZones { cosmos: string, serviceBus: string, keyVault: string }
param profile string
param units string[]
param channels object
param channelSecrets object
param partners { unit: string, principalId: string }[]
param droppers { unit: string, principalId: string }[]
param keyUnits string[]
param size object
param privateEndpoints bool
param operatorEmails string[]
param budgetStart string

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { location: location, token: token, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    token: token
    tags: tags
    retentionDays: size.logRetentionDays
    principalId: identity.outputs.principalId
    operatorEmails: operatorEmails
  }
}

module network 'modules/network.bicep' = if (privateEndpoints) {
  name: 'network'
  params: { location: location, token: token, tags: tags, hosting: hosting }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    token: token
    tags: tags
    zoneRedundant: size.zoneRedundant
    principalId: identity.outputs.principalId
    publicAccess: !privateEndpoints
    droppers: droppers
    workspaceId: monitoring.outputs.workspaceId
  }
}

module dropEvents 'modules/dropevents.bicep' = {
  name: 'dropevents'
  params: {
    location: location
    token: token
    tags: tags
    storageId: storage.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    location: location
    token: token
    tags: tags
    mode: size.cosmosMode
    documentsMaxRu: size.documentsMaxRu
    messagesMaxRu: size.messagesMaxRu
    auditMaxRu: size.auditMaxRu
    vaultMaxRu: size.vaultMaxRu
    zoneRedundant: size.zoneRedundant
    principalId: identity.outputs.principalId
    publicAccess: !privateEndpoints
    workspaceId: monitoring.outputs.workspaceId
    alertGroupId: monitoring.outputs.alertGroupId
  }
}

module serviceBus 'modules/servicebus.bicep' = {
  name: 'servicebus'
  params: {
    location: location
    token: token
    tags: tags
    sku: size.serviceBusSku
    messagingUnits: size.serviceBusUnits
    units: units
    partners: partners
    keyUnits: keyUnits
    principalId: identity.outputs.principalId
    publicAccess: !privateEndpoints
    workspaceId: monitoring.outputs.workspaceId
    alertGroupId: monitoring.outputs.alertGroupId
  }
}

module keyVault 'modules/keyvault.bicep' = {
  name: 'keyvault'
  params: {
    location: location
    token: token
    tags: tags
    principalId: identity.outputs.principalId
    publicAccess: !privateEndpoints
    workspaceId: monitoring.outputs.workspaceId
  }
}

// The services that partners and the app reach, each behind a private address when that is asked for.
var doors = [
  { name: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}', service: 'storage', groupId: 'blob' }
  { name: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}', service: 'storage', groupId: 'queue' }
  { name: 'table', zone: 'privatelink.table.${environment().suffixes.storage}', service: 'storage', groupId: 'table' }
  { name: 'cosmos', zone: privateZones.cosmos, service: 'cosmos', groupId: 'Sql' }
  { name: 'servicebus', zone: privateZones.serviceBus, service: 'serviceBus', groupId: 'namespace' }
  { name: 'keyvault', zone: privateZones.keyVault, service: 'keyVault', groupId: 'vault' }
]

// Apart from the list above, which must be known before anything is made.
var targets = {
  storage: storage.outputs.id
  cosmos: cosmos.outputs.id
  serviceBus: serviceBus.outputs.id
  keyVault: keyVault.outputs.id
}

module endpoints 'modules/privateendpoint.bicep' = [for door in doors: if (privateEndpoints) {
  name: 'endpoint-${door.name}'
  params: {
    location: location
    token: token
    tags: tags
    name: door.name
    zone: door.zone
    targetId: targets[door.service]
    groupId: door.groupId
    networkId: privateEndpoints ? network!.outputs.networkId : ''
    subnetId: privateEndpoints ? network!.outputs.endpointSubnetId : ''
  }
}]

module settings 'modules/settings.bicep' = {
  name: 'settings'
  params: {
    authorityHost: authorityHost
    profile: profile
    clientId: identity.outputs.clientId
    blobEndpoint: storage.outputs.blobEndpoint
    queueEndpoint: storage.outputs.queueEndpoint
    tableEndpoint: storage.outputs.tableEndpoint
    filesContainer: storage.outputs.filesContainer
    dropContainer: storage.outputs.dropContainer
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.database
    vaultKey: keyVault.outputs.keyUri
    serviceBusNamespace: serviceBus.outputs.hostName
    units: units
    channels: channels
    channelSecrets: channelSecrets
    insightsConnectionString: monitoring.outputs.connectionString
  }
}

module flex 'modules/functions-flex.bicep' = if (hosting == 'flex') {
  name: 'functions-flex'
  params: {
    location: location
    token: token
    tags: tags
    settings: settings.outputs.settings
    identityId: identity.outputs.id
    deploymentContainer: '${storage.outputs.blobEndpoint}${storage.outputs.deploymentsContainer}'
    memoryMB: size.instanceMemoryMB
    maxInstances: size.maxInstances
    zoneRedundant: size.zoneRedundant
    subnetId: privateEndpoints ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [endpoints]
}

module premium 'modules/functions-premium.bicep' = if (hosting == 'premium') {
  name: 'functions-premium'
  params: {
    location: location
    token: token
    tags: tags
    settings: settings.outputs.settings
    identityId: identity.outputs.id
    package: '${storage.outputs.blobEndpoint}${storage.outputs.deploymentsContainer}/hub.zip'
    maxInstances: size.maxInstances
    zoneRedundant: size.zoneRedundant
    subnetId: privateEndpoints ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [endpoints]
}

module budget 'modules/budget.bicep' = if (!empty(operatorEmails)) {
  name: 'budget'
  params: { token: token, amount: size.monthlyBudget, emails: operatorEmails, start: budgetStart }
}

output dropTopic string = dropEvents.outputs.name
output dropContainer string = storage.outputs.dropContainer
output appName string = hosting == 'flex' ? flex!.outputs.name : premium!.outputs.name
output appAddress string = hosting == 'flex' ? flex!.outputs.address : premium!.outputs.address
