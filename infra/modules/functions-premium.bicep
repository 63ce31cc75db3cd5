// The app on Elastic Premium, where Flex Consumption is not offered. Without a file share: that would need a storage key. The package is
// read from a blob with the app's identity instead, so a deployment is an upload of that blob and a restart (infra/README.md).
param location string
param token string
param tags object
param settings object
param identityId string
param package string
param maxInstances int
param zoneRedundant bool
param subnetId string
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'elastic'
  sku: { name: 'EP1', tier: 'ElasticPremium', capacity: zoneRedundant ? 3 : 1 }
  properties: { reserved: true, maximumElasticWorkerCount: maxInstances, zoneRedundant: zoneRedundant }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'hub' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'DOTNET-ISOLATED|10.0'
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      vnetRouteAllEnabled: !empty(subnetId)
      minimumElasticInstanceCount: 1
      // Behind private endpoints only the app itself can see how long its queues are.
      functionsRuntimeScaleMonitoringEnabled: !empty(subnetId)
    }
  }

  resource configuration 'config' = {
    name: 'appsettings'
    properties: union(settings, {
      FUNCTIONS_EXTENSION_VERSION: '~4'
      FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
      WEBSITE_RUN_FROM_PACKAGE: package
      WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identityId
    })
  }

  resource publishing 'basicPublishingCredentialsPolicies' = [for door in ['ftp', 'scm']: {
    name: door
    properties: { allow: false }
  }]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
