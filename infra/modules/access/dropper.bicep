// One department's identity: lays files down in the folder of its unit, and sees and lists that folder only. The hub takes the folder's name
// for the provider of what lies in it, so this condition is what keeps one unit from speaking for another.
param accountName string
param container string
param unit string
param principalId string
param roleId string

var blobs = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs'
var touches = '!(ActionMatches{\'${blobs}/write\'}) AND !(ActionMatches{\'${blobs}/add/action\'}) AND !(ActionMatches{\'${blobs}/read\'} AND NOT SubOperationMatches{\'Blob.List\'})'
var lists = '!(ActionMatches{\'${blobs}/read\'} AND SubOperationMatches{\'Blob.List\'})'
var ownPath = '@Resource[${blobs}:path] StringStartsWith \'${unit}/\''
var ownPrefix = '@Request[${blobs}:prefix] StringStartsWith \'${unit}/\''

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: accountName

  resource blobServices 'blobServices' existing = {
    name: 'default'

    resource drop 'containers' existing = {
      name: container
    }
  }
}

resource drops 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account::blobServices::drop
  name: guid(account::blobServices::drop.id, principalId, unit)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: roleId
    conditionVersion: '2.0'
    condition: '((${touches}) OR (${ownPath})) AND ((${lists}) OR (${ownPrefix}))'
  }
}
