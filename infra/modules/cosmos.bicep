// Documents, queues, the audit chain and the vault. Nothing here expires by itself: what the law wants recorded has no time to live.
param location string
param token string
param tags object

@allowed(['serverless', 'autoscale'])
param mode string
param documentsMaxRu int
param messagesMaxRu int
param auditMaxRu int
param vaultMaxRu int
param zoneRedundant bool
param principalId string
param publicAccess bool
param workspaceId string
param alertGroupId string

// Read and write items and query; no making or dropping of containers. The built-in role of Cosmos DB's own data plane.
var dataContributor = '00000000-0000-0000-0000-000000000002'

// Only what is asked for is indexed: kind, declared fields and whether something is still to be handed on. Values and outboxes are not.
var documentsIndex = {
  indexingMode: 'consistent'
  includedPaths: [
    { path: '/partition/?' }
    { path: '/kind/?' }
    { path: '/f/*' }
    { path: '/pending/?' }
  ]
  excludedPaths: [{ path: '/*' }]
}

// A queue's sessions are found by when something is due, by a message's id, by dead letters, and by whether anything is there.
var messagesIndex = {
  indexingMode: 'consistent'
  includedPaths: [
    { path: '/due/?' }
    { path: '/ids/[]/?' }
    { path: '/dead/?' }
    { path: '/open/?' }
  ]
  excludedPaths: [{ path: '/*' }]
}

var auditIndex = {
  indexingMode: 'consistent'
  includedPaths: [{ path: '/targets/[]/?' }]
  excludedPaths: [{ path: '/*' }]
}

// Vault items and leases are only ever read by their id.
var noIndex = { indexingMode: 'none', automatic: false }

var containers = [
  { name: 'documents', key: '/partition', maxRu: documentsMaxRu, index: documentsIndex }
  { name: 'messages', key: '/partition', maxRu: messagesMaxRu, index: messagesIndex }
  { name: 'audit', key: '/partition', maxRu: auditMaxRu, index: auditIndex }
  { name: 'vault', key: '/partition', maxRu: vaultMaxRu, index: noIndex }
  { name: 'leases', key: '/id', maxRu: 1000, index: { indexingMode: 'consistent', includedPaths: [{ path: '/*' }], excludedPaths: [] } }
]

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: 'cosmos-${token}'
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: mode == 'serverless' ? [{ name: 'EnableServerless' }] : []
    // A hold must be seen by every instance at once, and the audit chain reads what another instance wrote (docs/adr/0010).
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: zoneRedundant && mode == 'autoscale' }]
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'credithub'
  properties: { resource: { id: 'credithub' } }
}

resource collections 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [for container in containers: {
  parent: database
  name: container.name
  properties: {
    resource: {
      id: container.name
      partitionKey: { kind: 'Hash', version: 2, paths: [container.key] }
      indexingPolicy: container.index
    }
    options: mode == 'autoscale' ? { autoscaleSettings: { maxThroughput: container.maxRu } } : {}
  }
}]

resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    // Request-level logs cost more than the requests; control-plane changes and hot partitions are what one needs to know.
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'cosmos-throttled-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Cosmos DB refused requests for lack of throughput; docs/scale.md says what to turn.'
    severity: 2
    enabled: true
    scopes: [account.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{
        criterionType: 'StaticThresholdCriterion'
        name: 'throttled'
        metricName: 'TotalRequests'
        metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
        dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
        operator: 'GreaterThan'
        threshold: 500
        timeAggregation: 'Count'
      }]
    }
    actions: [{ actionGroupId: alertGroupId }]
  }
}

output id string = account.id
output endpoint string = account.properties.documentEndpoint
output database string = database.name
